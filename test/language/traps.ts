// Canaries for programs that run: whoever reaches for the world of JavaScript from generated code is noted.

/** Frames of generated code in a stack. */
const GENERATED = /\(?qmbasic:\d+/;
/** What the run-time itself may use; generated code may not. */
const GLOBALS =
  `process Buffer Function eval fetch require module exports globalThis global setTimeout setInterval setImmediate
  queueMicrotask structuredClone WebAssembly SharedArrayBuffer Worker Reflect Proxy Symbol Object Array String Promise
  constructor __proto__ performance console navigator`.split(/\s+/);
const PROTOTYPES = [
  Object.prototype,
  Function.prototype,
  Array.prototype,
  String.prototype,
  Number.prototype,
  Map.prototype,
] as const;

/** True when the function that read a trap was called from generated code at once. */
function calledByProgram(): boolean {
  const lines = new Error().stack?.split('\n') ?? [];
  // Error, this function, the getter, who read it
  return GENERATED.test(lines[3] ?? '');
}

export interface Traps {
  /** Names that were touched since the last time. */
  take(): string[];
  remove(): void;
}

/** Puts canaries in the way of this thread's globals and of the constructors of functions. */
export function setTraps(): Traps {
  const hits = new Set<string>();
  const restore: (() => void)[] = [];
  const put = (
    holder: object,
    name: string,
    { label, always }: { label: string; always: boolean },
  ): void => {
    const old = Object.getOwnPropertyDescriptor(holder, name);
    if (old?.configurable === false) return;
    const value: unknown = Reflect.get(holder, name);
    let present = value;
    Object.defineProperty(holder, name, {
      configurable: true,
      enumerable: old?.enumerable ?? false,
      get() {
        if (always || calledByProgram()) hits.add(label);
        return present;
      },
      set(given: unknown) {
        if (calledByProgram()) hits.add(`${label} =`);
        present = given;
      },
    });
    restore.push(() => {
      if (old) Object.defineProperty(holder, name, old);
      else Reflect.deleteProperty(holder, name);
    });
  };
  for (const name of GLOBALS) put(globalThis, name, { label: name, always: false });
  const kinds = [
    Function,
    Object.getPrototypeOf(async () => undefined).constructor as typeof Function,
    Object.getPrototypeOf(function* () {}).constructor as typeof Function,
  ];
  for (const kind of kinds) {
    // Nothing of ours asks a function for its constructor
    put(kind.prototype, 'constructor', { label: `${kind.name} as constructor`, always: true });
  }
  const known = PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).length);
  const globals = new Set(Reflect.ownKeys(globalThis));
  return {
    take() {
      for (const [at, prototype] of PROTOTYPES.entries()) {
        if (Reflect.ownKeys(prototype).length !== known[at]) hits.add('a prototype has changed');
      }
      for (const key of Reflect.ownKeys(globalThis)) {
        if (!globals.has(key)) hits.add(`a global came: ${String(key)}`);
      }
      const found = [...hits];
      hits.clear();
      return found;
    },
    remove() {
      for (const one of restore.reverse()) one();
    },
  };
}
