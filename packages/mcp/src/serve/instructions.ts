/**
 * What a model is told of the server as a whole, in every conversation: as little as it needs to read results, to
 * understand failures, and never to take made-up data for real.
 */
export const instructions = [
  'Data of 1688.com, the wholesale market of Alibaba in China.',
  'Ids are texts of digits: categoryId from category_search or category_list, itemId of a ranking is the offerId of products.',
  'Prices are in CNY, as 1688 writes them; days are days in China; an absent field was not given by 1688.',
  'Every result is {ok, data, meta}, a failure {ok: false, error: {code, message, hint}}: a failure holds no data, so never fill in for it; with code PARTIAL data is what could be had. error.retryable says whether to try again.',
  'meta.sandbox true means that the data is made up for trying things out: say so.',
  'Where next stands beside data, rows were left out: call again with next.arguments added.',
  'Commands in texts, such as "ali1688 category list", are tools here (category_list), or for a terminal.',
].join(' ');
