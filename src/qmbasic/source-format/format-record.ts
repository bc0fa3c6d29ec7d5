// Formats the source of a program and tells the terminal how it goes: FORMAT and !FORMAT.
import type { Session } from '#session/index.ts';
import { formatSource } from './format-source.ts';

const SYSTEM_INCLUDES = 'SYSCOM';

export interface FormatRequest {
  readonly source: string;
  /** Name of the file whose records $INCLUDE means when it names no file. */
  readonly file: string;
  readonly step: number;
  readonly lowerCase: boolean;
}

export interface Formatted {
  /** Undefined when more than spaces and cases would have changed. */
  readonly text: string | undefined;
  readonly faults: number;
}

/** Shows a dot after each ten lines, and what is wrong with blocks and texts. */
export function formatRecord(session: Session, request: FormatRequest): Formatted {
  const { terminal } = session;
  let dots = false;
  let faults = 0;
  const endDots = () => {
    if (dots) terminal.writeLine('');
    dots = false;
  };
  const text = formatSource(request.source, {
    step: request.step,
    lowerCase: request.lowerCase,
    include: (words) => includeText(session, request.file, words),
    complain(lineNumber, message) {
      endDots();
      faults += 1;
      terminal.writeLine(`${String(lineNumber).padStart(4, '0')}:  ${message}`);
    },
    progress() {
      terminal.write('.');
      dots = true;
    },
  });
  endDots();
  return { text, faults };
}

/**
 * $INCLUDE {file} record: of the program's own file, or of the system's include file, where none is
 * named.
 */
function includeText(session: Session, own: string, words: readonly string[]) {
  const [first = '', second] = words;
  const places = second === undefined ? [own, SYSTEM_INCLUDES] : [first];
  for (const place of places) {
    const opened = session.files.open(place, 'DATA', { readOnly: true });
    if (opened.outcome === 'failed') continue;
    const text = session.files.read(opened.file, second ?? first);
    session.files.close(opened.file);
    if (text !== undefined) return text;
  }
  return undefined;
}
