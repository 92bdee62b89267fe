// Stands in for a browser whose user decides at once, without JavaScript and with nothing of the
// program's environment: it opens the address, decides where it is asked, and goes where it is sent.
import process from 'node:process';

const [decision = '', address = ''] = process.argv.slice(2);
// A browser is not to inherit credentials; one that does declines.
const inherits = Object.keys(process.env).some((name) => name.startsWith('ALI1688_'));

let answer = await fetch(address, {redirect: 'manual'});
if (answer.status === 200) {
  const action = /<form method="post" action="([^"]+)"/.exec(await answer.text())?.[1] ?? '';
  const target = new URL(action.replaceAll('&amp;', '&'), address);
  const body = new URLSearchParams({decision: inherits ? 'decline' : decision});
  answer = await fetch(target, {method: 'POST', body, redirect: 'manual'});
}
const destination = answer.headers.get('Location');
if (destination !== null) await fetch(destination);
