// Where programs may connect to: every address that a name stands for is looked at before any is
// tried, and no other is tried after that.
import { lookup as resolve } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

const SEPARATORS = /[\s,]+/;

function addEntry(list: BlockList, entry: string): void {
  const [address = '', bits] = entry.split('/');
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (isIP(address) === 0) throw new Error(`SOCKET_HOSTS: ${entry} is no address or network`);
  if (bits === undefined) list.addAddress(address, family);
  else list.addSubnet(address, Number(bits), family);
}

/** The destinations that programs may have. */
export class Destinations {
  readonly #allowed: BlockList | undefined;
  /** What is wrong with the list: then nothing is allowed. */
  readonly #problem: string = '';

  /** `listed`: addresses and networks (10.0.0.0/8), NONE for nothing, '' for all. */
  constructor(listed: string) {
    const entries = listed.split(SEPARATORS).filter((entry) => entry !== '');
    if (entries.length === 0) return;
    this.#allowed = new BlockList();
    if (entries.length === 1 && entries[0]?.toUpperCase() === 'NONE') return;
    try {
      for (const entry of entries) addEntry(this.#allowed, entry);
    } catch (error) {
      this.#allowed = new BlockList();
      this.#problem = error instanceof Error ? error.message : String(error);
    }
  }

  /** The error for an address that may not be connected to. */
  refusal(address: string): (Error & { code: string }) | undefined {
    if (!this.#allowed) return undefined;
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (isIP(address) !== 0 && this.#allowed.check(address, family)) return undefined;
    const text = this.#problem || `SOCKET_HOSTS does not allow connections to ${address}`;
    return Object.assign(new Error(text), { code: 'ERR_NOT_ALLOWED' });
  }

  /** The same for what was given as host: only addresses can be told at once. */
  refusalOfHost(host: string): Error | undefined {
    return isIP(host) === 0 ? undefined : this.refusal(host);
  }

  /** Finds the addresses of a name as net.connect wants it. */
  readonly lookup: LookupFunction = (host, options, callback) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      const refused = error ?? addresses.map((one) => this.refusal(one.address)).find((r) => r);
      const [first] = addresses ?? [];
      if (refused || !first) callback(refused ?? new Error('No address'), '', 0);
      else if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}
