// Settings of a print unit as SETPTR takes and shows them.
import type { Command } from '../../verb.ts';

/** Bits of PU$SPOOLFLAGS. */
export const FLAG = {
  POSTSCRIPT: 0x0002,
  NFMT: 0x0004,
  NEXT: 0x0008,
  KEEP_OPEN: 0x0020,
  LANDSCAPE: 0x0040,
  PCL: 0x2000,
  DUPLEX: 0x4000,
  DUPLEX_SHORT: 0x8000,
} as const;

/** PU$ keys of settings that are only kept for the printer. */
export const KEY = {
  FORM: 9,
  BANNER: 10,
  LOCATION: 11,
  OPTIONS: 1006,
  PREFIX: 1007,
  SPOOLER: 1008,
  OVERLAY: 1009,
  CPI: 1010,
  PAPER_SIZE: 1011,
  LPI: 1012,
  WEIGHT: 1013,
  SYMBOL_SET: 1014,
  STYLE: 1015,
  NEWLINE: 1016,
} as const;

export interface UnitSettings {
  width: number;
  lines: number;
  topMargin: number;
  bottomMargin: number;
  leftMargin: number;
  mode: number;
  flags: number;
  copies: number;
  /** `file record` of a hold file; '' for the usual one. */
  fileName: string;
  /** Others, by PU$ key. */
  values: Map<number, string | number>;
  brief: boolean;
  noDefault: boolean;
}

export function currentSettings(command: Command, number: number): UnitSettings {
  const unit = command.session.printers.unit(number);
  const { page } = unit;
  const ownName = unit.holdRecord === '' ? '' : `${unit.holdFile} ${unit.holdRecord}`;
  return {
    width: page.width,
    lines: page.length,
    topMargin: page.topMargin,
    bottomMargin: page.bottomMargin,
    leftMargin: page.leftMargin,
    mode: unit.mode,
    flags: Number(unit.settings.get(7) ?? 0),
    copies: Number(unit.settings.get(12) ?? 1),
    fileName: ownName,
    values: new Map(unit.settings),
    brief: false,
    noDefault: false,
  };
}
