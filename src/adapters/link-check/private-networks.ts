import { BlockList, isIP } from 'node:net';

// Source: IANA's registries of special-purpose IPv4 and IPv6 addresses.
const blocks = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  blocks.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  blocks.addSubnet(network, bits, 'ipv6');

/** An address that is not on the public internet: nothing of ours asks there because somebody wrote it into a text. */
export function isPrivate(address: string): boolean {
  const version = isIP(address);
  if (version === 0) return true;
  // An IPv4 address in IPv6's clothes is checked as what it is: BlockList does so for `::ffff:` addresses.
  return blocks.check(address, version === 4 ? 'ipv4' : 'ipv6');
}
