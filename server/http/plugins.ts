import { type ExecutionArgs, type ExecutionResult, parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { type Context, checkLength, executeShaped, limits, limitsRule } from '../api/index.js';
import { type Documents, withDocument } from './documents.js';
import type { Known } from './known.js';
import { ofAddress, parseJson } from './request.js';
import { tagOf } from './send.js';

/** What a request brings along through yoga, and what comes back of it. */
export interface Passage {
  /** The text of a POST of JSON, already read. */
  readonly body: string | undefined;
  readonly context: Context;
  /** What was answered before yoga, which then only says it: it has errors. */
  result?: ExecutionResult;
  /** The answer as it is sent, and its epoch, where it is one that may be kept. */
  answer?: { readonly text: string; readonly epoch: string };
}

export interface Carried {
  readonly passage: Passage;
}

/** An answer of one state of the graph: asks anew when it changed between the root fields. Undefined where `execute` gives that. */
export async function ofOneState<T>({ epochs, usage }: Context, execute: () => T): Promise<Awaited<T>> {
  for (let attempt = 1; ; attempt++) {
    const result = await execute();
    if (result === undefined || !epochs || epochs.size <= 1 || attempt === 3) return result;
    epochs.clear();
    usage.used = 0;
  }
}

/** With what it cost, of which state of the graph it is (not known when it asked nothing, or the graph kept changing), and that it is new. */
export function accounted({ data, errors }: ExecutionResult, { usage, epochs }: Context) {
  const [epoch] = epochs?.size === 1 ? epochs : [];
  const { used, allowed } = usage;
  // `cached` stands last, where an answer that is kept says otherwise.
  const extensions = { cost: { used, allowed }, ...(epoch ? { epoch } : {}), cached: false };
  return { epoch, whole: { ...(errors ? { errors } : {}), ...(data === undefined ? {} : { data }), extensions } };
}

/** Takes over the body that was read, and puts texts in the places of ids of documents. */
export function parsed(documents: Documents, onlyDocuments: boolean): Plugin<Context, Carried> {
  return {
    onRequestParse({ request, url, serverContext, setRequestParser }) {
      const { body } = serverContext.passage;
      if (body !== undefined) setRequestParser(() => parseJson(body));
      else if (request.method === 'GET' && request.url.includes('documentId=')) setRequestParser(() => ofAddress(url.searchParams));
      return {
        onRequestParseDone({ requestParserResult, setRequestParserResult }) {
          if (!Array.isArray(requestParserResult)) setRequestParserResult(withDocument(requestParserResult, documents, onlyDocuments));
        },
      };
    },
  };
}

/** Limits on the text, before it is read and before it is run. */
export function limited(): Plugin {
  return {
    onParams({ params }) {
      if (typeof params.query === 'string') checkLength(params.query);
    },
    onParse({ setParseFn }) {
      setParseFn((source, options) => parse(source, { ...options, maxTokens: limits.tokens }));
    },
    onValidate({ addValidationRule }) {
      addValidationRule(limitsRule);
    },
  };
}

/** Answers valid queries, and remembers which they are. */
export function answered(known: Known): Plugin<Context & Carried> {
  return {
    onExecute({ executeFn, setExecuteFn, context }) {
      const { passage, params } = context;
      setExecuteFn((args: ExecutionArgs) => {
        if (params.query) known.learnDocument(params.query, args.document);
        return passage.result ?? ofOneState(passage.context, () => executeShaped(args) ?? executeFn(args));
      });
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return;
          const { epoch, whole } = accounted(result as ExecutionResult, passage.context);
          if (result.errors || !epoch) return setResult(whole as typeof result);
          const stringify = (answer: unknown): string => {
            const text = JSON.stringify(answer);
            passage.answer = { text, epoch };
            return text;
          };
          setResult({ ...whole, stringify } as typeof result);
        },
      };
    },
  };
}

/** An answer to GET has a tag; who still has it is told so in place of the answer. */
export function tagged(): Plugin<object, Carried> {
  return {
    onResponse({ request, response, serverContext, setResponse, fetchAPI }) {
      const answer = serverContext?.passage.answer;
      if (request.method !== 'GET' || response.status !== 200 || !answer) return;
      const tag = tagOf(Buffer.from(answer.text));
      response.headers.set('etag', tag);
      response.headers.set('cache-control', 'no-cache');
      if (request.headers.get('if-none-match')?.includes(tag)) {
        setResponse(new fetchAPI.Response(null, { status: 304, headers: response.headers }));
      }
    },
  };
}
