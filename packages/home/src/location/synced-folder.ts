/** Folders that a service copies to other machines, told by the names their programs give them. */
const services: readonly (readonly [name: string, folder: RegExp])[] = [
  ['Dropbox', /^dropbox(?: \(.+\))?$/i],
  ['OneDrive', /^onedrive(?: - .+|-.+)?$/i],
  ['iCloud Drive', /^(?:icloud ?drive|mobile documents|com~apple~clouddocs)$/i],
  ['Google Drive', /^(?:google ?drive(?:-.+)?|my drive|我的云端硬盘)$/i],
  ['Nutstore / 坚果云', /^(?:nutstore(?: files| ?folder)?|我的坚果云|坚果云)$/i],
  [
    'Baidu Netdisk / 百度网盘',
    /^(?:baidunetdisk(?:workspace)?|baidusyncdisk|百度网盘同步空间|百度云同步盘)$/i,
  ],
  ['WPS / WPS 云盘', /^(?:wps ?drive|wps ?云盘)$/i],
  ['Nextcloud', /^nextcloud$/i],
  ['ownCloud', /^owncloud$/i],
  ['Box', /^box(?: sync|-box)$/i],
  ['pCloud', /^pcloud ?drive$/i],
  ['MEGA', /^MEGA(?:sync)?$/],
  ['Synology Drive', /^synologydrive$/i],
  ['a cloud service', /^cloudstorage$/i],
];

/** The service that copies this folder elsewhere, judged by the names in its path; `undefined` if none is known. */
export function syncServiceOf(path: string): string | undefined {
  const names = path.split(/[\\/]/);
  return services.find(([, folder]) => names.some((name) => folder.test(name)))?.[0];
}
