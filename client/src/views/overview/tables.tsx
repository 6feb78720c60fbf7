import type { Duties, Load, Place, Source } from '../../api/overview.js';
import { useWords, type Words } from '../../i18n/index.js';
import { linkTo, open } from '../../state/url.js';
import { Bar } from '../../ui/Bar.js';
import { type Column, DataTable } from '../../ui/DataTable.js';
import { Link } from '../../ui/Link.js';
import { KindMark } from '../../ui/shapes.js';

/** A column of counts; one that is still being asked for is …. */
function countColumn<Row>(words: Words, id: string, title: string, value: (row: Row) => number | undefined): Column<Row> {
  const shown = (count: number | undefined): string => (count === undefined ? '…' : words.number(count));
  return { id, title, className: 'number', sort: (row) => value(row) ?? 0, cell: (row) => shown(value(row)) };
}

interface SourceRow {
  readonly source: Source;
  readonly duties: Duties | undefined;
}

/** Plans and reports with how their tasks are answered for. */
export function SourceTable({ rows }: { readonly rows: readonly SourceRow[] }) {
  const words = useWords();
  const { t } = words;
  const number = (id: string, title: string, value: (duties: Duties) => number) =>
    countColumn<SourceRow>(words, id, title, ({ duties }) => duties && value(duties));
  const columns: Column<SourceRow>[] = [
    {
      id: 'name',
      title: t('overview.plan'),
      head: true,
      className: 'wide',
      sort: (row) => row.source.node.name,
      cell: ({ source }) => (
        <span className="named">
          <KindMark kind={source.node.kind} />
          <span>
            <Link href={linkTo(source.node.kind === 'Document' ? 'document' : 'chain', [source.node.id])}>{source.node.name}</Link>
            <small>
              {[source.region?.name, source.docNumber, source.period[0] && `${source.period[0]}–${source.period[1] ?? ''}`]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </span>
        </span>
      ),
    },
    number('all', t('overview.tasks'), (duties) => duties.all),
    {
      id: 'bar',
      title: t('overview.answered'),
      className: 'bar-cell',
      cell: ({ duties }) =>
        duties ? (
          <Bar
            whole={duties.all}
            parts={[
              { name: t('overview.led'), value: duties.led, look: 'lead' },
              { name: t('overview.shared'), value: duties.shared, look: 'joint' },
              { name: t('overview.none'), value: duties.none, look: 'none' },
            ]}
          />
        ) : (
          '…'
        ),
    },
    number('led', t('overview.led'), (duties) => duties.led),
    number('shared', t('overview.shared'), (duties) => duties.shared),
    number('none', t('overview.none'), (duties) => duties.none),
  ];
  return (
    <DataTable
      caption={t('overview.plans')}
      columns={columns}
      rows={rows}
      idOf={(row) => row.source.node.id}
      labelOf={(row) => row.source.node.name}
      onSelect={(id) => open(id.startsWith('Document:') ? 'document' : 'chain', [id])}
    />
  );
}

/** Departments with what they lead, share and help. */
export function LoadTable({ loads }: { readonly loads: readonly Load[] }) {
  const words = useWords();
  const { t } = words;
  const most = Math.max(1, ...loads.map((load) => load.leads + load.shares + load.helps));
  const columns: Column<Load>[] = [
    {
      id: 'name',
      title: t('table.source'),
      head: true,
      className: 'wide',
      sort: (load) => load.node.name,
      cell: (load) => (
        <span className="named">
          <KindMark kind={load.node.kind} />
          <Link href={linkTo('dossier', [load.node.id])}>{load.node.name}</Link>
        </span>
      ),
    },
    {
      id: 'bar',
      title: t('overview.load'),
      className: 'bar-cell',
      sort: (load) => load.leads + load.shares + load.helps,
      cell: (load) => (
        <Bar
          whole={most}
          parts={[
            { name: t('line.lead'), value: load.leads, look: 'lead' },
            { name: t('line.joint'), value: load.shares, look: 'joint' },
            { name: t('line.helper'), value: load.helps, look: 'helper' },
          ]}
        />
      ),
    },
    countColumn(words, 'leads', t('line.lead'), (load) => load.leads),
    countColumn(words, 'shares', t('line.joint'), (load) => load.shares),
    countColumn(words, 'helps', t('line.helper'), (load) => load.helps),
  ];
  return (
    <DataTable
      caption={t('overview.workload')}
      columns={columns}
      rows={loads}
      idOf={(load) => load.node.id}
      labelOf={(load) => load.node.name}
      onSelect={(id) => open('dossier', [id])}
    />
  );
}

/** Regions with how many plans apply to them and how many departments act for them. */
export function RegionTable({ regions }: { readonly regions: readonly Place[] }) {
  const words = useWords();
  const { t } = words;
  const columns: Column<Place>[] = [
    {
      id: 'name',
      title: words.kind('Region'),
      head: true,
      className: 'wide',
      sort: (region) => region.node.name,
      cell: ({ node, within }) => (
        <span className="named">
          <KindMark kind={node.kind} />
          <span>
            <Link href={linkTo('chain', [node.id])}>{node.name}</Link>
            {within && <small>{within}</small>}
          </span>
        </span>
      ),
    },
    countColumn(words, 'plans', words.kind('Plan'), (region) => region.plans),
    countColumn(words, 'departments', words.kind('Department'), (region) => region.departments),
  ];
  return (
    <DataTable
      caption={t('overview.regions')}
      columns={columns}
      rows={regions}
      idOf={(region) => region.node.id}
      labelOf={(region) => region.node.name}
      onSelect={(id) => open('chain', [id])}
    />
  );
}
