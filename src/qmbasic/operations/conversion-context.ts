// What OCONV(), ICONV() and FMT() take from the session: settings, other files, the user's own
// conversions.
import type { Session } from '#session/index.ts';
import type {
  ConversionContext,
  ConversionResult,
  TranslateRequest,
  UserConversionRequest,
} from '#values/index.ts';
import { currentPrecision } from '../runtime/conversion.ts';
import { translate } from './translate.ts';

/**
 * The context reads the session's settings each time it is asked, so one serves a whole session.
 */
class SessionConversions implements ConversionContext {
  readonly #session: Session;
  readonly options: ConversionContext['options'];

  constructor(session: Session) {
    this.#session = session;
    const { options } = session;
    this.options = {
      get amPmUpcase() {
        return options.has('AMPM.UPCASE');
      },
      get crDbUpcase() {
        return options.has('CRDB.UPCASE');
      },
      get pickNull() {
        return options.has('PICK.NULL');
      },
      get spaceMct() {
        return options.has('SPACE.MCT');
      },
      get noDateWrapping() {
        return options.has('NO.DATE.WRAPPING');
      },
    };
  }

  get precision(): number {
    return currentPrecision();
  }

  get europeanDates(): boolean {
    return this.#session.locale.dateFormat === 'european';
  }

  get defaultDate(): string {
    return this.#session.locale.dateConversion;
  }

  get yearBase(): number {
    return Number(this.#session.system.configuration.get('YEARBASE') ?? 1930) || 1930;
  }

  get national(): ConversionContext['national'] {
    return this.#session.locale;
  }

  get record(): string {
    return this.#session.at.text('RECORD');
  }

  get recordId(): string {
    return this.#session.at.text('ID');
  }

  today(): number {
    return this.#session.now().date;
  }

  translate(request: TranslateRequest): ConversionResult {
    const session = this.#session;
    session.status = 0;
    const text = translate(session, { ...request, lowerMarks: true });
    return { text, status: session.status };
  }

  userConversion(request: UserConversionRequest): ConversionResult | undefined {
    return callUserConversion(this.#session, request);
  }
}

/** Uname: SUBROUTINE name(result, value, status, direction). */
function callUserConversion(
  session: Session,
  request: UserConversionRequest,
): ConversionResult | undefined {
  const { subroutines, at } = session;
  if (!subroutines?.isCatalogued(request.name)) return undefined;
  at.set('CONV', request.argument);
  const direction = request.isOutput ? '1' : '0';
  const { value } = request;
  const [result = '', , status = ''] = subroutines.call(request.name, [
    value,
    value,
    '1',
    direction,
  ]);
  return { text: result, status: Math.trunc(Number(status)) || 0 };
}

const contexts = new WeakMap<Session, ConversionContext>();

/** The conversion context of a session. */
export function conversionContext(session: Session): ConversionContext {
  let context = contexts.get(session);
  if (!context) {
    context = new SessionConversions(session);
    contexts.set(session, context);
  }
  return context;
}
