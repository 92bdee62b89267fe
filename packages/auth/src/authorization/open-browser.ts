/** Where {@link openBrowser} looks. The running process if absent. */
export type BrowserOptions = {
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly platform?: NodeJS.Platform;
};

/**
 * What a browser needs to find its profile and its screen. Everything else stays here, above all the
 * credentials. (token-store.md section 13)
 */
const passedOn =
  /^(?:path|pathext|home|user|logname|shell|lang|language|lc_.*|display|wayland_display|xauthority|xdg_.*|dbus_session_bus_address|desktop_session|kde_.*|gnome_desktop_session_id|wsl_.*|wslenv|tmpdir|temp|tmp|systemroot|systemdrive|windir|comspec|userprofile|username|appdata|localappdata|programdata|programfiles.*|homedrive|homepath)$/i;

/**
 * Opens an address in the user's browser: with the program that `BROWSER` names, else with the opener of
 * the system. No shell takes part and the child inherits no credentials.
 *
 * @returns whether the opener was started, which does not promise that anybody sees the page; false too
 *   for anything but http and https, and on a Linux without a screen, where the opener could only
 *   start a browser that nobody sees
 */
export function openBrowser(url: string, options: BrowserOptions = {}): Promise<boolean> {
  const {environment = process.env, platform = process.platform} = options;
  const opener = openerOf(environment, platform);
  if (opener === undefined || !URL.canParse(url)) return Promise.resolve(false);
  const {href, protocol} = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return Promise.resolve(false);
  const {spawn} = process.getBuiltinModule('node:child_process');
  return new Promise((resolve) => {
    const child = spawn(opener.program, [...opener.args, href], {
      detached: true,
      env: withoutCredentials(environment),
      stdio: 'ignore',
      windowsHide: true,
    });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

type Opener = {readonly program: string; readonly args: readonly string[]};

function openerOf(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): Opener | undefined {
  const {BROWSER: chosen = '', SystemRoot: windows = 'C:\\Windows'} = environment;
  if (chosen.trim() !== '') return {program: chosen, args: []};
  if (platform === 'darwin') return {program: '/usr/bin/open', args: []};
  if (platform === 'win32') {
    return {program: `${windows}\\System32\\rundll32.exe`, args: ['url.dll,FileProtocolHandler']};
  }
  const hasScreen = [environment['DISPLAY'], environment['WAYLAND_DISPLAY']].some(Boolean);
  return hasScreen ? {program: 'xdg-open', args: []} : undefined;
}

function withoutCredentials(
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => passedOn.test(name)));
}
