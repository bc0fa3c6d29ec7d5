// Operations of the statements on print units.
import { Fault } from '../runtime/fault.ts';
import type { Runtime } from '../runtime/runtime.ts';
import type { Value } from '../runtime/value.ts';
import { type Clause, ELSE, THEN } from './clause.ts';
import {
  namePrinter,
  printerSetting,
  printToDisplay,
  printToFile,
  printUnitFault,
  resetPrinter,
  setPrintUnit,
} from './print-settings.ts';
import type { OperationTable } from './table.ts';

const ALL_UNITS = -2;

/** A legal print unit number. */
function unitOf(rt: Runtime, number: Value): number {
  const unit = rt.int(number);
  const fault = printUnitFault(unit);
  if (fault !== undefined) throw new Fault(fault);
  return unit;
}

export const printOperations = {
  PRINT(rt: Runtime, unit: Value, text: Value, newline: boolean): void {
    const shown = rt.text(text, 1);
    rt.session.printers.write(unitOf(rt, unit), newline ? `${shown}\n` : shown);
  },

  HEADING(rt: Runtime, unit: Value, text: Value, eject: boolean): void {
    rt.session.printers.setHeading(unitOf(rt, unit), rt.text(text, 1), eject);
  },

  FOOTING(rt: Runtime, unit: Value, text: Value): void {
    rt.session.printers.setFooting(unitOf(rt, unit), rt.text(text, 1));
  },

  /** PAGE {ON unit} {number}: -1 counts on. */
  PAGE(rt: Runtime, unit: Value, number: Value): void {
    const wanted = rt.int(number, 1);
    rt.session.printers.newPage(unitOf(rt, unit), wanted < 0 ? undefined : wanted);
  },

  SETPU(rt: Runtime, key: Value, unit: Value, setting: Value): void {
    const chosen = typeof setting === 'number' ? setting : rt.text(setting, 2);
    setPrintUnit(rt.session, rt.int(key), rt.int(unit, 1), chosen);
  },

  'PRINTER.ON'(rt: Runtime): void {
    rt.session.printers.printerOn = true;
  },

  'PRINTER.OFF'(rt: Runtime): void {
    rt.session.printers.printerOn = false;
  },

  'PRINTER.RESET': (rt: Runtime): void => resetPrinter(rt.session),

  /** PRINTER CLOSE {ON unit}: -2 closes all. */
  'PRINTER.CLOSE'(rt: Runtime, unit: Value): void {
    if (rt.int(unit) === ALL_UNITS) rt.session.printers.closeAll();
    else rt.session.printers.close(unitOf(rt, unit));
  },

  'PRINTER.SETTING'(rt: Runtime, unit: Value, key: Value, setting: Value): void {
    const done = printerSetting(rt.session, unitOf(rt, unit), rt.int(key, 1), rt.int(setting, 2));
    if (done === undefined) throw new Fault('Unrecognised printer setting key');
  },

  'PRINTER.FILE': (rt: Runtime, unit: Value, file: Value, record: Value): Clause =>
    printToFile(rt.session, unitOf(rt, unit), rt.text(file, 1), rt.text(record, 2)) ? THEN : ELSE,

  'PRINTER.NAME'(rt: Runtime, unit: Value, name: Value): Clause {
    namePrinter(rt.session, unitOf(rt, unit), rt.text(name, 1));
    return THEN;
  },

  'PRINTER.DISPLAY'(rt: Runtime, unit: Value): Clause {
    printToDisplay(rt.session, unitOf(rt, unit));
    return THEN;
  },
} satisfies OperationTable;
