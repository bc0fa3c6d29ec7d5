// Lines and boxes in PCL: the cursor is set, then a black rectangle is filled from there.
import type { Runtime } from '../runtime/runtime.ts';

const ESCAPE = '\x1b';

type Position = string | number;

export function cursorText(column: Position, row: Position): string {
  return `${ESCAPE}*p${column}x${row}Y`;
}

/** A black rectangle from the cursor to the right and down. */
export function ruleText(width: Position, height: Position): string {
  return `${ESCAPE}*c${width}a${height}b0P`;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly pen: string;
  readonly radius: number;
}

/** PCL.BOX(left, top, width, height, line width, radius of the corners) */
export function boxText(rt: Runtime, argument: (at: number) => string): string {
  const [left, top, width, height, , radius] = Array.from({ length: 6 }, (_, at) =>
    at === 4 ? 0 : rt.num(argument(at), at + 2),
  ) as [number, number, number, number, number, number];
  const box: Box = { left, top, width, height, pen: argument(4), radius };
  return sides(rt, box) + (radius === 0 ? lastCorner(rt, box) : corners(rt, box));
}

function sides(rt: Runtime, { left, top, width, height, pen, radius }: Box): string {
  const text = rt.numberText;
  const across = ruleText(text(width - radius * 2), pen);
  const down = ruleText(pen, text(height - radius * 2));
  return [
    cursorText(text(left + radius), text(top)) + across,
    cursorText(text(left + radius), text(top + height)) + across,
    cursorText(text(left), text(top + radius)) + down,
    cursorText(text(left + width), text(top + radius)) + down,
  ].join('');
}

/** The corner at the right below, which no side fills. */
function lastCorner(rt: Runtime, { left, top, width, height, pen }: Box): string {
  return cursorText(rt.numberText(left + width), rt.numberText(top + height)) + ruleText(pen, pen);
}

const QUARTER = 90;

/** Quarters of a circle, a dot for each degree. */
function corners(rt: Runtime, { left, top, width, height, pen, radius }: Box): string {
  const right = left + width - radius;
  const bottom = top + height - radius;
  const quarters: readonly (readonly [x: number, y: number, from: number])[] = [
    [left + radius, top + radius, 270],
    [right, top + radius, 360],
    [left + radius, bottom, 180],
    [right, bottom, 90],
  ];
  let dots = '';
  for (const [x, y, from] of quarters) {
    for (let angle = from; angle >= from - QUARTER; angle--) {
      const column = x + part(rt, radius, 'COS', angle);
      const row = y + part(rt, radius, 'SIN', angle);
      dots += cursorText(rt.numberText(column), rt.numberText(row)) + ruleText(pen, pen);
    }
  }
  return dots;
}

/** Whole dots of the radius, as programs would work them out. */
function part(rt: Runtime, radius: number, name: 'COS' | 'SIN', angle: number): number {
  const share = rt.num(rt.functions[name]?.(rt, angle));
  return rt.num(rt.functions['INT']?.(rt, radius * share));
}
