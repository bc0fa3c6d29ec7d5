// The servers that SET.SERVER defines: a file of the system account that only its owner can read.
// Passwords in it are sealed with a key of this system.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SecurityError } from '#base/index.ts';
import { systemKey } from '#security/index.ts';

const FILE = 'servers.json';
const ALGORITHM = 'aes-256-gcm';
const VECTOR_BYTES = 12;
const TAG_BYTES = 16;

/** A server as it is known here; texts are bytes, as everywhere in a session. */
export interface KnownServer {
  readonly name: string;
  /** IP address or name of the host. */
  readonly address: string;
  readonly port: number;
  /** Who logs in there. */
  readonly user: string;
}

interface StoredServer extends KnownServer {
  readonly password: string;
}

function isStored(value: unknown): value is StoredServer {
  const { name, address, port, user, password } = (value ?? {}) as Record<string, unknown>;
  return (
    [name, address, user, password].every((one) => typeof one === 'string') && Number(port) > 0
  );
}

/** The servers known to a system, in the order of their names. */
export class KnownServers {
  readonly #systemDirectory: string;

  constructor(systemDirectory: string) {
    this.#systemDirectory = systemDirectory;
  }

  all(): readonly KnownServer[] {
    return this.#stored().map(({ name, address, port, user }) => ({ name, address, port, user }));
  }

  /** Adds a server, or replaces that of its name. */
  set(server: KnownServer, password: string): void {
    const others = this.#stored().filter(({ name }) => name !== server.name);
    this.#write([...others, { ...server, password: this.#sealed(server.name, password) }]);
  }

  /** False when there is no such server. */
  delete(name: string): boolean {
    const stored = this.#stored();
    const others = stored.filter((server) => server.name !== name);
    if (others.length === stored.length) return false;
    this.#write(others);
    return true;
  }

  /** The password to log in with; undefined for an unknown server. */
  password(name: string): string | undefined {
    const server = this.#stored().find((one) => one.name === name);
    return server && this.#opened(name, server.password);
  }

  get #path(): string {
    return join(this.#systemDirectory, FILE);
  }

  #stored(): StoredServer[] {
    let source: string;
    try {
      source = readFileSync(this.#path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
    try {
      const parsed: unknown = JSON.parse(source);
      if (Array.isArray(parsed) && parsed.every(isStored)) return parsed;
    } catch {
      // Told below
    }
    throw new SecurityError('servers.damaged', `${this.#path} is damaged: correct or remove it`);
  }

  #write(servers: readonly StoredServer[]): void {
    const sorted = [...servers].sort((a, b) => (a.name < b.name ? -1 : 1));
    const draft = `${this.#path}.${process.pid}`;
    try {
      writeFileSync(draft, `${JSON.stringify(sorted, null, 2)}\n`, { mode: 0o600 });
      renameSync(draft, this.#path);
    } finally {
      rmSync(draft, { force: true });
    }
  }

  #key(): Buffer {
    return systemKey(this.#systemDirectory, 'servers');
  }

  /** The name is sealed with the password: it cannot be moved to another server. */
  #sealed(name: string, password: string): string {
    const vector = randomBytes(VECTOR_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.#key(), vector).setAAD(Buffer.from(name));
    const parts = [cipher.update(password, 'latin1'), cipher.final()];
    return Buffer.concat([vector, cipher.getAuthTag(), ...parts]).toString('base64');
  }

  #opened(name: string, sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64');
    const vector = bytes.subarray(0, VECTOR_BYTES);
    const tag = bytes.subarray(VECTOR_BYTES, VECTOR_BYTES + TAG_BYTES);
    try {
      const decipher = createDecipheriv(ALGORITHM, this.#key(), vector);
      decipher.setAAD(Buffer.from(name)).setAuthTag(tag);
      const parts = [decipher.update(bytes.subarray(VECTOR_BYTES + TAG_BYTES)), decipher.final()];
      return Buffer.concat(parts).toString('latin1');
    } catch {
      throw new SecurityError(
        'servers.sealed',
        `The password of server ${name} is of another system`,
      );
    }
  }
}
