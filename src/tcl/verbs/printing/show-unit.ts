// How a print unit is shown: line by line, or as the SETPTR sentence that makes it.
import type { Command } from '../../verb.ts';
import { currentSettings, FLAG, KEY, type UnitSettings } from './unit-settings.ts';

function modeLines(number: number, settings: UnitSettings): string[] {
  const { mode, fileName } = settings;
  const printer = settings.values.get(KEY.LOCATION) ?? '';
  const where = printer === '' ? 'Default printer' : `Printer ${printer}`;
  const hold = fileName === '' ? `Hold file: $HOLD P${number}` : holdText(fileName);
  const next =
    (settings.flags & FLAG.NEXT) !== 0 ? [`${' '.repeat(22)}Using next suffix number`] : [];
  const head = '   Mode           : ';
  if (mode === 0) return [`${head}0 (Display)`];
  if (mode === 1) return [`${head}1 (${where})`];
  if (mode === 3) return [`${head}3 (${hold})`, ...next];
  if (mode === 4) return [`${head}4 (Stderr)`];
  if (mode === 5) return [`${head}5 (Aux port)`];
  return [`${head}6 (${where})`, `${' '.repeat(22)}(${hold})`, ...next];
}

function holdText(fileName: string): string {
  return fileName.startsWith('$HOLD ') ? `Hold file: ${fileName}` : `File pathname ${fileName}`;
}

/** Options as words, those that say something. */
function optionWords(settings: UnitSettings): string[] {
  const { flags, values } = settings;
  const text = (word: string, key: number) =>
    values.get(key) ? [`${word} "${values.get(key)}"`] : [];
  const bit = (word: string, mask: number) => ((flags & mask) === 0 ? [] : [word]);
  const isPrinted = settings.mode === 1 || settings.mode === 6;
  const newline = { '\r': 'CR', '\r\n': 'CRLF' }[String(values.get(KEY.NEWLINE) ?? '')];
  return [
    ...text('BANNER', KEY.BANNER),
    ...(isPrinted && settings.copies > 1 ? [`COPIES ${settings.copies}`] : []),
    ...bit('DUPLEX', FLAG.DUPLEX),
    ...bit('DUPLEX SHORT', FLAG.DUPLEX_SHORT),
    ...text('FORM', KEY.FORM),
    ...bit('KEEP.OPEN', FLAG.KEEP_OPEN),
    ...bit('LANDSCAPE', FLAG.LANDSCAPE),
    ...(settings.leftMargin > 0 ? [`LEFT.MARGIN ${settings.leftMargin}`] : []),
    ...(newline ? [`NEWLINE ${newline}`] : []),
    ...bit('NFMT', FLAG.NFMT),
    ...text('OPTIONS', KEY.OPTIONS),
    ...text('OVERLAY', KEY.OVERLAY),
    ...bit('PostScript emulation', FLAG.POSTSCRIPT),
    ...text('PREFIX', KEY.PREFIX),
    ...text('SPOOLER', KEY.SPOOLER),
    ...text('STYLE', KEY.STYLE),
    ...bit('PCL', FLAG.PCL),
  ];
}

export function showSettings(command: Command, number: number, settings: UnitSettings): void {
  const { terminal } = command.session;
  terminal.writeLine(`PRINT UNIT ${number}`);
  terminal.writeLine(`   Page width     : ${settings.width}`);
  terminal.writeLine(`   Lines per page : ${settings.lines}`);
  terminal.writeLine(`   Top margin     : ${settings.topMargin}`);
  terminal.writeLine(`   Bottom margin  : ${settings.bottomMargin}`);
  for (const line of modeLines(number, settings)) terminal.writeLine(line);
  const options = optionWords(settings);
  if (options.length > 0) terminal.writeLine(`   ${options.join(', ')}`);
}

function quoted(name: string): string {
  return name.includes(' ') ? `"${name}"` : name;
}

/** `unit,width,lines,top,bottom,mode,option...` */
export function shownLine(command: Command, number: number): string {
  const settings = currentSettings(command, number);
  const { width, lines, topMargin, bottomMargin, mode, fileName, flags } = settings;
  const parts: (string | number)[] = [number, width, lines, topMargin, bottomMargin, mode];
  const printer = String(settings.values.get(KEY.LOCATION) ?? '');
  if ((mode === 1 || mode === 6) && printer !== '') parts.push(`AT ${quoted(printer)}`);
  if ((mode === 3 || mode === 6) && fileName !== '') {
    const isHold = fileName.startsWith('$HOLD ');
    const how = isHold ? ((flags & FLAG.NEXT) !== 0 ? 'AS NEXT' : 'AS') : 'AS PATHNAME';
    parts.push(`${how} ${quoted(isHold ? fileName.slice(6) : fileName)}`);
  }
  return [...parts, ...optionWords(settings)].join(',');
}
