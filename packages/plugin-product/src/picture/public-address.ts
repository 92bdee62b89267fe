import {pictureRefused} from './picture-failures.ts';

/** Networks that are nobody's or somebody's own (IANA special-purpose registries, RFC 6890 and later). */
const notPublic = {
  ipv4: '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4',
  // Inside 2000::/3, which alone is public: Teredo, documentation, 6to4, which lead to addresses of other kinds.
  ipv6: '2001::/23 2001:db8::/32 2002::/16 3fff::/20',
} as const;

function blockList(family: 'ipv4' | 'ipv6', networks: string) {
  const {BlockList} = process.getBuiltinModule('node:net');
  const list = new BlockList();
  for (const network of networks.split(' ')) {
    const [address = '', bits = ''] = network.split('/');
    list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/** Whether an IP address leads to a public machine: no loopback, no private network, no link-local or multicast. */
export function isPublicAddress(address: string): boolean {
  const family = process.getBuiltinModule('node:net').isIP(address);
  if (family === 4) return !blockList('ipv4', notPublic.ipv4).check(address, 'ipv4');
  if (family !== 6) return false;
  return (
    blockList('ipv6', '2000::/3').check(address, 'ipv6') &&
    !blockList('ipv6', notPublic.ipv6).check(address, 'ipv6')
  );
}

/** An address of 1688's own pictures, which the API takes as it is. */
export function isOfAlicdn(url: URL): boolean {
  return (
    /^https?:$/.test(url.protocol) &&
    /(?:^|\.)alicdn\.com$/.test(url.hostname) &&
    url.username + url.password === '' &&
    url.port === ''
  );
}

/**
 * Refuses an address by its look alone: another scheme than https, a name or password in it, a machine of one's own.
 *
 * @throws `USAGE_INVALID`
 */
export function assertFetchable(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isIp = process.getBuiltinModule('node:net').isIP(host) !== 0;
  const isOwn = isIp
    ? !isPublicAddress(host)
    : /(?:^|\.)(?:localhost|local|internal|home\.arpa)\.?$/.test(host);
  if (isOwn) throw notFetched(url);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') {
    throw pictureRefused(
      {
        en: 'The address of a picture begins with https:// and holds no name or password.',
        zh: '图片地址须以 https:// 开头，且不含用户名与密码。',
      },
      saveFirst,
    );
  }
}

/** An address that is not public, as it looks or as its name resolves. */
export function notFetched(url: URL): Error {
  return pictureRefused(
    {
      en: `${url.host} is an address on this machine or in a private network; nothing is fetched from there.`,
      zh: `${url.host} 是本机或内网地址，不予获取。`,
    },
    saveFirst,
  );
}

const saveFirst = {
  en: 'Save the picture as a file and name that.',
  zh: '请先将图片保存为文件，再指定该文件。',
} as const;
