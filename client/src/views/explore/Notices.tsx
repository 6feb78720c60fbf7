import { Button } from 'react-aria-components';
import type { GraphNode } from '../../graph/model.js';
import { useWords } from '../../i18n/index.js';
import type { Step } from '../../state/url.js';
import { mostThings } from '../chain/useChain.js';
import type { PickAct } from './useActs.js';
import type { Explored } from './useExplore.js';

interface NoticesProps {
  readonly explored: Explored;
  readonly picked: readonly string[];
  readonly pinned: boolean;
  readonly wayFrom: GraphNode | undefined;
  readonly onMore: (step: Step, limit: number, name: string) => void;
  readonly onPicked: (what: PickAct) => void;
  readonly onLeaveWay: () => void;
}

const pickActs = ['hide', 'only', 'pin', 'open', 'way', 'drop'] as const;

/** What the network has to say above the picture: what failed, what the limits cut, what is picked, what it waits for. */
export function Notices({ explored, picked, pinned, wayFrom, onMore, onPicked, onLeaveWay }: NoticesProps) {
  const words = useWords();
  const { t } = words;
  const wordsOf: Readonly<Record<(typeof pickActs)[number], string>> = {
    hide: t('explore.hide'),
    only: t('explore.onlyPicked'),
    pin: t(pinned ? 'explore.unpin' : 'explore.pin'),
    open: t('explore.openAll'),
    way: t('explore.wayBetween'),
    drop: t('explore.unpick'),
  };
  return (
    <>
      {explored.error && (
        <p className="limit" role="alert">
          {t('error.title')}
          <Button className="button" onPress={explored.retry}>
            {t('app.retry')}
          </Button>
        </p>
      )}
      {explored.cut.map(({ step, name, shown, total, limit }) => (
        <p key={`${step.of} ${step.type}`} className="limit">
          {t('explore.cut', { name: step.type ? `${name} · ${words.relation(step.type as 'LEADS')}` : name, shown, total })}
          {limit < mostThings ? (
            <Button className="button" onPress={() => onMore(step, limit < 200 ? 200 : mostThings, name)}>
              {t('explore.more', { n: Math.min(total, limit < 200 ? 200 : mostThings) })}
            </Button>
          ) : (
            ` ${t('explore.most')}`
          )}
        </p>
      ))}
      {picked.length > 0 && (
        <p className="limit picked-acts">
          {t('explore.picked', { n: picked.length })}
          {pickActs
            .filter((what) => what !== 'way' || picked.length === 2)
            .map((what) => (
              <Button key={what} className="button" onPress={() => onPicked(what === 'pin' && pinned ? 'unpin' : what)}>
                {wordsOf[what]}
              </Button>
            ))}
        </p>
      )}
      {wayFrom && (
        <p className="limit" role="status">
          {t('explore.wayTo', { name: wayFrom.name })}
          <Button className="button" onPress={onLeaveWay}>
            {t('app.close')}
          </Button>
        </p>
      )}
    </>
  );
}
