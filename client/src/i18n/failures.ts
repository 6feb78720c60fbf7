import type { Language } from '../state/settings.js';

/** What went wrong, and what to do next. */
type Words = readonly [says: string, next: string];

const narrow: Readonly<Record<Language, string>> = {
  'zh-CN': '请缩小范围（换一个规划、减少展开）再试。',
  en: 'Narrow it (another plan, fewer expansions) and try again.',
};
const report: Readonly<Record<Language, string>> = {
  'zh-CN': '请重试；如果还是这样，请把下面的代码和说明告诉维护者。',
  en: 'Try again; if it stays, tell the maintainers the code and message below.',
};
const anew: Readonly<Record<Language, string>> = {
  'zh-CN': '请刷新页面；如果还是这样，请把下面的代码和说明告诉维护者。',
  en: 'Reload the page; if it stays, tell the maintainers the code and message below.',
};
const both = (zh: string, en: string, next: Readonly<Record<Language, string>>): Readonly<Record<Language, Words>> => ({
  'zh-CN': [zh, next['zh-CN']],
  en: [en, next.en],
});
const say = (zh: Words, en: Words): Readonly<Record<Language, Words>> => ({ 'zh-CN': zh, en });

const tooMuch = both('一次要的内容超出了服务的限度。', 'This asks for more than the server gives at once.', narrow);
const misread = both('页面与服务对不上：服务不认识这个请求。', 'Page and server do not fit: the server does not know this request.', anew);
const badLink = say(
  ['链接里的参数不合规矩。', '请从总览或查找框重新进入。'],
  ['Something in this link is not as it must be.', 'Start again from the overview or the search box.'],
);
const opening = say(
  ['服务打不开它的图库。', '请运行 zeren check，按它的提示处理后重启服务。'],
  ['The server cannot open its graph.', 'Run zeren check, do what it says and start the server again.'],
);

const known = {
  NETWORK: say(
    ['无法连接服务。', '请确认 zeren serve 正在运行，然后重试。'],
    ['The server cannot be reached.', 'Check that "zeren serve" is running, then try again.'],
  ),
  UNKNOWN: both('服务报了一个没有代码的错误。', 'The server reported an error without a code.', report),
  INTERNAL: both('服务内部出错。', 'Something went wrong in the server.', report),

  COST_LIMIT: tooMuch,
  QUERY_TOO_LARGE: tooMuch,
  BODY_TOO_LARGE: tooMuch,
  DEPTH_LIMIT: tooMuch,
  ALIAS_LIMIT: tooMuch,
  DIRECTIVE_LIMIT: tooMuch,
  ROOT_LIMIT: tooMuch,
  TOO_MANY_IDS: tooMuch,

  BAD_ARGUMENT: badLink,
  BAD_PAGE_SIZE: badLink,
  BAD_CURSOR: say(
    ['翻页的位置已经失效，内容可能刚刚更新。', '请刷新页面，从头再看。'],
    ['The place in this list is no longer valid; the data may just have changed.', 'Reload the page and start from the top.'],
  ),
  EMPTY_SEARCH: say(['查找框里没有内容。', '请至少写一个字。'], ['There is nothing to search for.', 'Write at least one character.']),
  EXPORT_EMPTY: say(
    ['没有可以带走的内容。', '请先让页面上有内容，再带走。'],
    ['There is nothing to take away.', 'Bring something into view first.'],
  ),

  GRAPHQL_PARSE_FAILED: misread,
  GRAPHQL_VALIDATION_FAILED: misread,
  BAD_REQUEST: misread,
  BAD_QUERY: misread,
  METHOD_NOT_ALLOWED: misread,
  LENGTH_REQUIRED: misread,
  NOT_FOUND: misread,
  PAGE_NOT_BUILT: misread,
  PAGE_BROKEN: misread,
  DOCUMENT_UNKNOWN: misread,
  DOCUMENT_NOT_ALLOWED: misread,

  STORE_UNREACHABLE: say(
    ['服务连不上图数据库。', '请检查 Neo4j 是否在运行，然后重试。'],
    ['The server cannot reach its graph database.', 'Check that Neo4j is running, then try again.'],
  ),
  STORE_AUTH: say(
    ['图数据库拒绝登录。', '请检查服务的 NEO4J_USERNAME 和 NEO4J_PASSWORD，重启后再试。'],
    ['The graph database refuses the login.', 'Check NEO4J_USERNAME and NEO4J_PASSWORD of the server, start it again, then retry.'],
  ),
  STORE_TIMEOUT: both('查询超时。', 'The query took too long.', narrow),
  STORE_TOO_LARGE: both('图数据库内存不够，答不了这一问。', 'The graph database has not enough memory for this question.', narrow),
  STORE_CANCELLED: say(['这次查询被取消了。', '请重试。'], ['The question was cancelled.', 'Try again.']),
  STORE_CHANGED: say(['读取时内容有更新。', '请重试。'], ['The data changed while it was read.', 'Try again.']),
  STORE_CLOSED: say(['服务正在关闭或重启。', '请稍候重试。'], ['The server is closing or starting again.', 'Wait a moment and try again.']),
  STORE_FAILED: both('图数据库出错。', 'The graph database failed.', report),
  STORE_READ_ONLY: both('页面只读，服务拒绝了改动。', 'The page only reads; the server refused a change.', report),
  STORE_BAD_VALUE: both('图库里有读不懂的值。', 'The graph holds a value that cannot be read.', report),
  STORE_BAD_FACTS: both('图库里的内容互相矛盾。', 'The facts in the graph contradict one another.', report),
  STORE_SETTING: opening,
  STORE_UNSUPPORTED: opening,
  STORE_LOCKED: opening,
  STORE_BROKEN: opening,
};

/** Words for every code that an answer to the page may carry; a test holds them against the codes of the server. */
export const failures: Readonly<Record<string, Readonly<Record<Language, Words>>>> = known;

/** Words of a code; a code that nobody has words for speaks as an unknown one. */
export function failureWords(code: string, language: Language): { readonly says: string; readonly next: string } {
  const [says, next] = (failures[code] ?? known.UNKNOWN)[language];
  return { says, next };
}
