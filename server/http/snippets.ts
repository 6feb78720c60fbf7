/** A query with its variables, asked at an address. */
export interface Request {
  /** http://127.0.0.1:4000/graphql */
  readonly url: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, string>>;
}

export interface Snippet {
  readonly language: 'curl' | 'Python' | 'R';
  readonly text: string;
}

/** How to ask from elsewhere, to be pasted as it is; each prints the whole answer as JSON. */
export function snippets(request: Request): readonly Snippet[] {
  return [
    { language: 'curl', text: curl(request) },
    { language: 'Python', text: python(request) },
    { language: 'R', text: r(request) },
  ];
}

/** The query as lines, the comment before it left out. */
const linesOf = (query: string): string =>
  query
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n');

/** For a POSIX shell; nothing in a quoted here-document is read by the shell. */
function curl({ url, query, variables }: Request): string {
  const body = JSON.stringify({ query: linesOf(query), variables });
  return `curl -s ${url} -H 'content-type: application/json' --data-binary @- <<'EOF'\n${body}\nEOF`;
}

/** Python 3, with nothing to install. A JSON object of texts is a Python dictionary, too. */
function python({ url, query, variables }: Request): string {
  return `import json, urllib.request

query = r"""
${linesOf(query)}
"""
body = json.dumps({"query": query, "variables": ${JSON.stringify(variables)}}).encode()
request = urllib.request.Request("${url}", body, {"content-type": "application/json"})
with urllib.request.urlopen(request) as response:
    answer = json.load(response)
print(json.dumps(answer, ensure_ascii=False, indent=2))`;
}

/** R 4.1 or later with the packages httr2 and jsonlite. A list without names would be written as an array. */
function r({ url, query, variables }: Request): string {
  const named = Object.entries(variables).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
  return `library(httr2)

query <- r"---(
${linesOf(query)}
)---"
variables <- ${named.length > 0 ? `list(${named.join(', ')})` : 'setNames(list(), character(0))'}
answer <- request("${url}") |>
  req_body_json(list(query = query, variables = variables)) |>
  req_perform() |>
  resp_body_json()
cat(jsonlite::toJSON(answer, auto_unbox = TRUE, pretty = TRUE, null = "null"))`;
}
