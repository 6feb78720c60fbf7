import type { RefObject } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { textOf } from '../../api/request.js';
import { type Cell, toCsv } from '../../files/csv.js';
import { toGraphml } from '../../files/graphml.js';
import { fileName, save } from '../../files/save.js';
import type { PictureHandle } from '../../graph/GraphCanvas.js';
import type { GraphData } from '../../graph/model.js';
import { toSvg } from '../../graph/svg.js';
import { useWords } from '../../i18n/index.js';
import { useTheme, withLooks } from '../../state/settings.js';
import { addSlide } from '../../state/story.js';
import { useViewState } from '../../state/url.js';
import { Icon } from '../../ui/icons.js';
import { announce } from '../../ui/live.js';

interface TakeAwayProps {
  readonly title: string;
  /** What is shown, as rows, the head first. */
  readonly rows?: () => readonly (readonly Cell[])[];
  readonly frozenColumns?: number;
  readonly graph?: GraphData;
  readonly picture?: RefObject<PictureHandle | null>;
  /** The query behind it, and its variables. */
  readonly query?: { readonly document: Parameters<typeof textOf>[0]; readonly variables: object };
}

/** Everything that is shown, to take along: pictures, tables, the graph, the query behind it, the link. */
export function TakeAway({ title, rows, frozenColumns, graph, picture, query }: TakeAwayProps) {
  const { t } = useWords();
  const theme = useTheme();
  const state = useViewState();
  const copy = (text: string) => navigator.clipboard.writeText(text).then(() => announce(t('detail.copied')));
  /** The picture where there is one, else the table. */
  const svg = async () => {
    if (graph && picture?.current) return toSvg(graph, picture.current.spots(), { theme, title });
    return (await import('../../files/table.js')).tableSvg(title, rows?.() ?? [], theme);
  };
  const png = async (scale: number) => {
    const made = picture?.current
      ? await picture.current.png(scale)
      : await (await import('../../files/png.js')).svgToPng(await svg(), scale);
    save(fileName(title, 'png'), made);
  };
  const drawable = (picture && graph) || rows;
  const acts: Record<string, (() => unknown) | undefined> = {
    story: () => {
      addSlide(title, state);
      announce(t('story.added'));
    },
    link: () => copy(withLooks(window.location.href)),
    png2: drawable && (() => png(2)),
    png4: drawable && (() => png(4)),
    svg: drawable && (async () => save(fileName(title, 'svg'), new Blob([await svg()], { type: 'image/svg+xml' }))),
    csv: rows && (() => save(fileName(title, 'csv'), new Blob([toCsv(rows())], { type: 'text/csv;charset=utf-8' }))),
    xlsx: rows && (async () => save(fileName(title, 'xlsx'), (await import('../../files/xlsx.js')).toXlsx(title, rows(), frozenColumns))),
    graphml: graph && (() => save(fileName(title, 'graphml'), new Blob([toGraphml(graph)], { type: 'application/xml' }))),
    query: query && (() => copy(`${textOf(query.document)}\n# variables\n# ${JSON.stringify(query.variables)}\n`)),
    print: () => window.print(),
  };
  const items = (['story', 'link', 'png2', 'png4', 'svg', 'csv', 'xlsx', 'graphml', 'query', 'print'] as const).filter(
    (name) => acts[name],
  );
  return (
    <MenuTrigger>
      <Button className="button">
        <Icon name="save" />
        {t('take.title')}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={t('take.title')} onAction={(key) => acts[String(key)]?.()}>
          {items.map((name) => (
            <MenuItem key={name} id={name} className="menu-item">
              {t(`take.${name}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
