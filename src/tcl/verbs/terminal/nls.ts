import { type Command, setReturnCode, stop, type Verb } from '../../verb.ts';

interface Setting {
  readonly keyword: string;
  readonly name: 'currency' | 'thousands' | 'decimal';
  readonly label: string;
}

const SETTINGS: readonly Setting[] = [
  { keyword: 'CURRENCY', name: 'currency', label: 'Currency symbol     ' },
  { keyword: 'THOUSANDS', name: 'thousands', label: 'Thousands separator ' },
  { keyword: 'DECIMAL', name: 'decimal', label: 'Decimal separator   ' },
];

export const nls: Verb = {
  names: ['NLS'],
  usage: 'NLS {CURRENCY | THOUSANDS | DECIMAL {value} | DEFAULT}',
  summary: 'Set or show national settings',
  dispatch: 'CA $NLS',
  run(command) {
    const { session, words } = command;
    const { locale } = session;
    const key = words.next();
    const value = words.next();
    const setting = SETTINGS.find(({ keyword }) => keyword === key.keyword);
    if (key.type === 'end') for (const each of SETTINGS) show(command, each);
    else if (value.type === 'end' && key.keyword === 'DEFAULT') {
      locale.currency = '$';
      locale.thousands = ',';
      locale.decimal = '.';
    } else if (!setting) stop(`${key.text} is not a recognised NLS key`, 1);
    else if (value.type === 'end') show(command, setting);
    else {
      const extra = words.next();
      if (extra.type !== 'end') stop(`Unexpected token (${extra.text})`, 1);
      locale[setting.name] = value.text;
    }
    setReturnCode(session, 0);
  },
};

function show({ session }: Command, setting: Setting): void {
  session.terminal.writeLine(`${setting.label}: '${session.locale[setting.name]}'`);
}
