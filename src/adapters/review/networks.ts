import { BlockList, isIPv6 } from 'node:net';

/** Whether an address lies in one of the ranges. Without ranges every address does; an unknown address lies in none. */
export function isWithin(networks: readonly string[], address: string | null): boolean {
  if (networks.length === 0) return true;
  if (address === null) return false;
  const list = new BlockList();
  for (const network of networks) {
    const [range = '', bits] = network.split('/');
    list.addSubnet(range, Number(bits), isIPv6(range) ? 'ipv6' : 'ipv4');
  }
  return list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
