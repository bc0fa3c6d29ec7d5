import { readFileSync } from 'node:fs';
import { createSecureContext, type SecureContext } from 'node:tls';

/** Where systems keep the certificates of the authorities that they trust. */
const BUNDLES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

let found: string | undefined;
let context: SecureContext | undefined;

/** The authorities that the system trusts, as PEM; '' when it has none: then those of Node.js count. */
export function systemAuthorities(): string {
  if (found !== undefined) return found;
  const named = process.env['SSL_CERT_FILE'];
  found = '';
  for (const path of named ? [named] : BUNDLES) {
    try {
      found = readFileSync(path, 'latin1');
      break;
    } catch {
      // The next place
    }
  }
  return found;
}

/** A context of TLS that trusts the system's authorities: they are read only once. */
export function systemContext(): SecureContext {
  const authorities = systemAuthorities();
  context ??= createSecureContext({
    minVersion: 'TLSv1.2',
    ...(authorities === '' ? {} : { ca: authorities }),
  });
  return context;
}
