import {readFileSync} from 'node:fs';
import {createServer, type RequestListener} from 'node:http';
import {createServer as createTlsServer} from 'node:https';

// A gateway that answers two APIs with fixed bodies and checks nothing, so that its own time hardly
// counts. It runs as a process of its own, prints its address as one line, and ends with its standard input.
// With the paths of a key and a certificate as arguments it speaks https, as 1688 does.

const tokenBody = JSON.stringify({
  access_token: 'bench-access-token',
  expires_in: '36000',
  aliId: '1000000001',
  resource_owner: 'bench',
  memberId: 'b2b-1000000001',
  refresh_token_timeout: '20991231235959000+0800',
});

/** Written by hand: the contract says that `itemId` is a bare integer. */
const rankingBody = `{"result":{"success":true,"code":"200","message":"ok","result":{"rankId":"1111",
"rankName":"热卖榜","rankType":"hot","rankProductModels":[{"itemId":699490252651,"title":"凉鞋",
"translateTitle":"sandals","imgUrl":"https://example.com/1.jpg","sort":1,"serviceList":["sendGoods24H"],
"buyerNum":1334,"soldOut":433454,"goodsScore":"5"}]}}}`;

const unknownBody = JSON.stringify({error_code: 'gw.APIUnsupported', error_message: 'not in the benchmark'});

const [keyPath, certificatePath] = process.argv.slice(2);

const answer: RequestListener = (request, response) => {
  request.resume();
  request.on('end', () => {
    const path = request.url ?? '';
    const isToken = path.includes('/system.oauth2/getToken/');
    const isRanking = path.includes('/product.topList.query/');
    response.writeHead(isToken || isRanking ? 200 : 400, {'Content-Type': 'application/json;charset=UTF-8'});
    response.end(isToken ? tokenBody : isRanking ? rankingBody : unknownBody);
  });
};
const isSecure = keyPath !== undefined && certificatePath !== undefined;
const server = isSecure
  ? createTlsServer({key: readFileSync(keyPath), cert: readFileSync(certificatePath)}, answer)
  : createServer(answer);
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  console.log(`${isSecure ? 'https' : 'http'}://127.0.0.1:${address.port}/openapi`);
});
// The benchmark holds the other end: when it is gone, for whatever reason, so is this process.
process.stdin.resume().on('end', () => process.exit(0));
