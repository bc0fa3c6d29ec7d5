// Names of a program and what is known of them.
import type { CommonBlock, Label, LocalRoutine, Storage, Variable } from './tree.ts';

/** How a name is being used, for the warnings about unassigned and unused variables. */
export type Usage = 'check' | 'set' | 'use' | 'argument' | 'dimension';

export interface NewVariable {
  storage: Storage;
  index?: number;
  dimensions?: number;
  rows?: number;
  columns?: number;
  common?: CommonBlock;
  owner?: LocalRoutine;
}

/** Makes numbered variables and finds them again by name. */
export class SymbolTable {
  readonly variables: Variable[] = [];
  readonly commons: CommonBlock[] = [];
  readonly labels = new Map<string, Label>();
  readonly #byName = new Map<string, Variable>();

  find(name: string): Variable | undefined {
    return this.#byName.get(name);
  }

  add(name: string, options: NewVariable): Variable {
    const variable: Variable = {
      name,
      storage: options.storage,
      number: this.variables.length,
      index: options.index ?? 0,
      dimensions: options.dimensions ?? 0,
      rows: options.rows ?? 0,
      columns: options.columns ?? 0,
      common: options.common,
      owner: options.owner,
      wasSet: false,
      wasUsed: false,
      wasPassed: false,
      wasPassedOn: false,
      node: undefined,
    };
    this.variables.push(variable);
    this.#byName.set(name, variable);
    return variable;
  }

  /** A variable that no name reaches. */
  anonymous(storage: Storage): Variable {
    return this.add(`\0${this.variables.length}`, { storage });
  }

  mark(variable: Variable, usage: Usage): void {
    if (usage === 'set') variable.wasSet = true;
    else if (usage === 'use') variable.wasUsed = true;
    else if (usage === 'argument') variable.wasPassed = true;
  }

  common(name: string, unassigned: boolean, pickStyle: boolean): CommonBlock {
    let block = this.commons.find((one) => one.name === name);
    if (!block) {
      block = { name, number: this.commons.length, variables: [], unassigned, pickStyle };
      this.commons.push(block);
    }
    return block;
  }

  label(name: string): Label {
    let label = this.labels.get(name);
    if (!label) {
      label = { name, defined: false, line: 0, isGosubTarget: false, isGotoTarget: false };
      this.labels.set(name, label);
    }
    return label;
  }

  /** Named variables in alphabetical order, as warnings list them. */
  sorted(): Variable[] {
    return [...this.#byName.values()]
      .filter((variable) => variable.name.charCodeAt(0) !== 0)
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  }
}
