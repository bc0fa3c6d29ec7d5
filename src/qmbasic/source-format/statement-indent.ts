// How far the statements of a program are indented.

/** What a block began with. */
type Block = 'program' | 'condition' | 'cases' | 'loop' | 'for' | 'transaction';

const BRANCHES = new Set(['ON~ERROR', 'LOCKED', 'THEN', 'ELSE']);
const HEADINGS = new Set(['CLASS', 'FUNCTION', 'PROGRAM', 'SUB', 'SUBROUTINE']);
const METHODS = new Set(['FUNCTION', 'SUB', 'SUBROUTINE']);

interface Words {
  readonly first: string;
  readonly second: string;
  readonly last: string;
  readonly count: number;
}

function wordsOf(code: string): Words {
  const words = code.toUpperCase().replaceAll('ON ERROR', 'ON~ERROR').split(' ');
  const [first = '', second = ''] = words;
  return { first, second, last: words.at(-1) ?? '', count: words.length };
}

export class StatementIndent {
  /** Indentation of the next line. */
  current: number;
  readonly #step: number;
  readonly #complain: (message: string) => void;
  /** Innermost last. */
  readonly #blocks: Block[] = ['program'];
  /** Indentations of open LOOPs and FORs. */
  readonly #loops: number[] = [];

  constructor(step: number, complain: (message: string) => void) {
    this.#step = step;
    this.#complain = complain;
    this.current = step;
  }

  /** Indentation of this statement; the next one's follows from it. */
  next(code: string): number {
    const words = wordsOf(code);
    let own = this.#leftwards(words);
    if (words.last === 'REPEAT' && words.count > 1) {
      own = this.current;
      this.#endLoop('loop', 'Incorrectly paired LOOP/REPEAT');
    }
    if (BRANCHES.has(words.first) && words.count > 1) own += this.#step;
    if (BRANCHES.has(words.last)) {
      own = this.current;
      this.#begin('condition', 1);
    } else this.#rightwards(words);
    return own;
  }

  #leftwards({ first, second }: Words): number {
    if (HEADINGS.has(first)) {
      this.current = this.#step;
      return 0;
    }
    if (first.startsWith('$')) return 0;
    switch (first) {
      case 'WHILE':
      case 'UNTIL':
        return this.#loops.at(-1) ?? 0;
      case 'END':
        this.#end(second);
        return this.current;
      case 'CASE':
        if (this.#blocks.at(-1) !== 'cases') this.#complain('Incorrectly placed CASE');
        this.#outdent(1);
        return this.current;
      case 'NEXT':
        this.#endLoop('for', 'Incorrectly paired FOR/NEXT');
        return this.current;
      case 'REPEAT':
        this.#endLoop('loop', 'Incorrectly paired LOOP/REPEAT');
        return this.current;
      default:
        return this.current;
    }
  }

  #rightwards({ first, second }: Words): void {
    if (first === 'BEGIN') {
      if (second === 'TRANSACTION') this.#begin('transaction', 1);
      else this.#begin('cases', 2);
    } else if (first === 'CASE') this.current += this.#step;
    else if (first === 'GET' || first === 'PUT') this.#begin('condition', 1);
    else if (first === 'PUBLIC' && METHODS.has(second)) this.#begin('condition', 1);
    else if (first === 'LOOP' || first === 'FOR') {
      this.#loops.push(this.current);
      this.#begin(first === 'LOOP' ? 'loop' : 'for', 1);
    }
  }

  #begin(block: Block, steps: number): void {
    this.#blocks.push(block);
    this.current += steps * this.#step;
  }

  #end(what: string): void {
    if (what === 'CASE') {
      this.#outdent(2);
      this.#close('cases', 'Incorrectly paired BEGIN/END CASE');
    } else if (what === 'TRANSACTION') {
      this.#outdent(1);
      this.#close('transaction', 'Incorrectly paired BEGIN/END TRANSACTION');
    } else {
      this.#outdent(1);
      this.#close(this.current > 0 ? 'condition' : 'program', 'Incorrectly paired END');
    }
  }

  #endLoop(block: Block, message: string): void {
    this.#outdent(1);
    this.#close(block, message);
    this.#loops.pop();
  }

  #close(block: Block, message: string): void {
    if (this.#blocks.at(-1) === block) this.#blocks.pop();
    else this.#complain(message);
  }

  #outdent(steps: number): void {
    this.current = Math.max(0, this.current - steps * this.#step);
  }
}
