// The least that a signed call of product.topList.query costs in a Node process: what `ranking top-list`
// is compared with. Application, token and address come from the environment; the body is printed as it is.
const {createHmac} = process.getBuiltinModule('node:crypto');

const {BENCH_APP_KEY, BENCH_APP_SECRET, BENCH_ACCESS_TOKEN, BENCH_GATEWAY_URL} = process.env;
const {request} = process.getBuiltinModule(
  BENCH_GATEWAY_URL.startsWith('https:') ? 'node:https' : 'node:http',
);
const path = `param2/1/com.alibaba.fenxiao.crossborder/product.topList.query/${BENCH_APP_KEY}`;
const parameters = {
  access_token: BENCH_ACCESS_TOKEN,
  rankQueryParams: JSON.stringify({rankId: '1111', rankType: 'hot', limit: 5, language: 'en'}),
};
// gateway.md section 2: the finished name+value strings are sorted, not the names.
const joined = Object.entries(parameters)
  .map(([name, value]) => name + value)
  .sort()
  .join('');
const signature = createHmac('sha1', BENCH_APP_SECRET)
  .update(path + joined, 'utf8')
  .digest('hex')
  .toUpperCase();
const body = new URLSearchParams({...parameters, _aop_signature: signature}).toString();
const headers = {
  'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8',
  'Content-Length': Buffer.byteLength(body),
};

request(`${BENCH_GATEWAY_URL}/${path}`, {method: 'POST', headers}, (response) => {
  if (response.statusCode !== 200) process.exitCode = 1;
  response.pipe(process.stdout);
}).end(body);
