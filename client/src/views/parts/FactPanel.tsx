import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { GraphData } from '../../graph/model.js';
import { useWords } from '../../i18n/index.js';
import { go, type Panel, panels, useViewState } from '../../state/url.js';
import { FilterBox } from '../../ui/FilterBox.js';
import { FactTable } from './FactTable.js';
import { FactText } from './FactText.js';
import { FactTree } from './FactTree.js';

interface FactPanelProps {
  readonly name: string;
  readonly graph: GraphData;
  readonly onSelect: (id: string | undefined) => void;
}

/** The picture's facts without the picture: as a table, an outline and sentences. */
export function FactPanel({ name, graph, onSelect }: FactPanelProps) {
  const { t } = useWords();
  const { panel, text, sel } = useViewState();
  return (
    <section className="facts" aria-label={t('panel.label')}>
      <Tabs className="tabs" selectedKey={panel} onSelectionChange={(key) => go({ panel: key as Panel }, { replace: true })}>
        <div className="facts-head">
          <TabList aria-label={t('panel.label')} className="tab-list">
            {panels.map((one) => (
              <Tab key={one} id={one} className="tab">
                {t(`panel.${one}`)}
              </Tab>
            ))}
          </TabList>
          {panel !== 'tree' && <FilterBox label={t('panel.filterLabel')} placeholder={t('panel.filter')} />}
          <span className="facts-count">{t('panel.rows', { n: graph.relations.length })}</span>
        </div>
        <TabPanel id="table" className="tab-panel">
          <FactTable name={name} graph={graph} text={text} selected={sel} onSelect={onSelect} />
        </TabPanel>
        <TabPanel id="tree" className="tab-panel">
          <FactTree name={name} graph={graph} selected={sel} onSelect={onSelect} />
        </TabPanel>
        <TabPanel id="text" className="tab-panel">
          <FactText graph={graph} text={text} selected={sel} onSelect={onSelect} />
        </TabPanel>
      </Tabs>
    </section>
  );
}
