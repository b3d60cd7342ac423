import { useHub, useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import {
  RemoveSavedSearchDocument,
  SavedSearchesDocument,
  type SavedSearchesQuery,
} from '../../generated/operations.js';
import { DialogButton } from '../../ui/dialog.js';
import { Form } from '../../ui/form.js';
import { useFormat } from '../../ui/format.js';
import { Link } from '../../ui/link.js';
import { Facts, Page, Section } from '../../ui/page.js';
import { Answered, Empty } from '../../ui/states.js';
import { Permit } from './permit.js';
import { filterOf, soughtOf } from './pool-search.js';
import { SaveSearch, useConditions } from './save-search.js';

type Saved = SavedSearchesQuery['savedSearches'][number];

/** 保存した検索 — conditions to look by again, and how one hears of whoever is new. */
export function Screen() {
  const say = useSay();
  const asked = useHub(SavedSearchesDocument, {});
  return (
    <Page
      title={say('保存した検索', 'Saved searches')}
      lead={say(
        '条件に合う候補者が新しく開示されたら、メールやWebhookでお知らせします。',
        'When somebody who fits is newly released, you hear of it by mail or webhook.',
      )}
    >
      <Permit />
      <Answered of={asked}>
        {({ savedSearches }) =>
          savedSearches.length === 0 ? (
            <Empty title={say('保存した検索はありません', 'No search is saved')}>
              <Link to="/agency">
                {say('人材プールで検索し、条件を保存します', 'Search the pool, then save the conditions')}
              </Link>
            </Empty>
          ) : (
            savedSearches.map((saved) => <Entry key={saved.id} of={saved} />)
          )
        }
      </Answered>
    </Page>
  );
}

function Entry({ of }: { of: Saved }) {
  const say = useSay();
  const { day } = useFormat();
  const conditions = useConditions();
  const sought = soughtOf(of.filter);
  const change = say('通知を変える', 'Change the alert');
  const remove = say('削除する', 'Remove');
  return (
    <Section title={of.name} lead={conditions(of.filter)}>
      <Facts
        of={[
          [say('メールでの通知', 'Alert by mail'), of.alertEmail ?? say('しない', 'No')],
          [say('Webhookでの通知', 'Alert by webhook'), of.alertByWebhook ? say('する', 'Yes') : say('しない', 'No')],
          [say('保存した日', 'Saved on'), day(of.createdAt)],
        ]}
      />
      <div className="mt-5 flex flex-wrap gap-3">
        <Link to={`/agency?${new URLSearchParams(sought)}`} className="button button-main">
          {say('この条件で探す', 'Search by it')}
        </Link>
        <DialogButton label={change} title={`${change}：${of.name}`}>
          {(close) => <SaveSearch filter={filterOf(sought)} known={of} close={close} />}
        </DialogButton>
        <DialogButton kind="danger" label={remove} title={`${remove}：${of.name}`}>
          {(close) => <Remove of={of} close={close} />}
        </DialogButton>
      </div>
    </Section>
  );
}

function Remove({ of, close }: { of: Saved; close: () => void }) {
  const say = useSay();
  const remove = useWish(RemoveSavedSearchDocument, () => say('削除しました', 'Removed'));
  return (
    <Form
      danger
      send={say('削除する', 'Remove')}
      cancel={close}
      onSend={() => remove.mutateAsync({ input: { savedSearchId: of.id } })}
    >
      <p>{say('通知も止まります。', 'Its alerts stop, too.')}</p>
    </Form>
  );
}
