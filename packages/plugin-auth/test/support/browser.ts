import {canaries} from './token-gateway.ts';

/** What a browser would do after the person has agreed: go to the redirect address with code and state. */
export function agreeingBrowser(change: (answer: URL) => void = () => undefined) {
  const visited: string[] = [];
  const openBrowser = async (authorizeUrl: string): Promise<boolean> => {
    visited.push(authorizeUrl);
    const answer = answerTo(authorizeUrl);
    change(answer);
    await fetch(answer);
    return true;
  };
  return {visited, openBrowser};
}

/** The address that the browser ends on after the person has agreed. */
export function answerTo(authorizeUrl: string): URL {
  const {searchParams} = new URL(authorizeUrl);
  const answer = new URL(searchParams.get('redirect_uri') ?? '');
  answer.searchParams.set('code', canaries.code);
  answer.searchParams.set('state', searchParams.get('state') ?? '');
  return answer;
}
