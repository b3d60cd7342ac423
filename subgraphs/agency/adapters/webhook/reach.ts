import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { BlockList, isIP, isIPv4, type LookupFunction } from 'node:net';

/** Addresses that are not the public internet (RFC 6890 and its successors): what a webhook must never reach. */
const refused = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  refused.addSubnet(network, bits, 'ipv4');
// Of IPv6 only global unicast is public; within it, tunnels that carry an IPv4 address, and documentation, are not.
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  refused.addSubnet(network, bits, 'ipv6');
const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');

/** True for an address of the public internet. */
export function isPublic(address: string): boolean {
  if (isIPv4(address)) return !refused.check(address, 'ipv4');
  return isIP(address) === 6 && global.check(address, 'ipv6') && !refused.check(address, 'ipv6');
}

/** A name that leads to an address which a webhook must not reach. */
export class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress';
  readonly code = 'FORBIDDEN_ADDRESS';
}

type Resolve = (
  host: string,
  options: { all: true },
  done: (error: Error | null, found: LookupAddress[]) => void,
) => void;

/**
 * How a connection finds its address: the name is resolved once, every address that it leads to must be public, and the
 * connection goes to one of those. A name that answers differently the next time (DNS rebinding) gains nothing.
 */
export function guardedLookup(loopback: boolean, resolve: Resolve = systemLookup): LookupFunction {
  return (host, options, callback) => {
    resolve(host, { all: true }, (error, found) => {
      const wrong = error ?? refusalOf(found, loopback);
      if (wrong) return callback(wrong, '', 0);
      if (options.all) return callback(null, found as never, 0);
      const [first] = found;
      return callback(null, first?.address ?? '', first?.family ?? 4);
    });
  };
}

function refusalOf(found: readonly LookupAddress[], loopback: boolean): Error | null {
  const admitted = found.every(({ address }) => isPublic(address) || (loopback && address === '127.0.0.1'));
  return found.length > 0 && admitted ? null : new ForbiddenAddress();
}
