/**
 * Opens an authorize address as a browser would whose user agrees.
 *
 * @returns the address that the browser is sent to; nobody needs to listen there
 */
export async function consent(authorizeUrl: string): Promise<string> {
  const shown = await fetch(authorizeUrl, {redirect: 'manual'});
  if (shown.status === 302) return destinationOf(shown);
  const action = /<form method="post" action="([^"]+)"/.exec(await shown.text())?.[1] ?? '';
  const target = new URL(action.replaceAll('&amp;', '&'), authorizeUrl);
  const body = new URLSearchParams({decision: 'agree'});
  return destinationOf(await fetch(target, {method: 'POST', body, redirect: 'manual'}));
}

function destinationOf(answer: Response): string {
  const destination = answer.headers.get('Location');
  if (destination === null) throw new Error(`The authorize page answered ${answer.status} and no address.`);
  return destination;
}
