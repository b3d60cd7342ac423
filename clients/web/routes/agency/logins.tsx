import { useHub } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import { AgencyLoginsDocument } from '../../generated/operations.js';
import { AddLogin, Logins } from '../../ui/logins.js';
import { Page } from '../../ui/page.js';
import { Answered } from '../../ui/states.js';

/** ログイン — the people and machine clients through which this agency acts; an administrator adds and revokes them. */
export function Screen() {
  const say = useSay();
  const asked = useHub(AgencyLoginsDocument, {});
  return (
    <Page
      title={say('ログイン', 'Logins')}
      lead={say(
        '貴社の名前で操作できる人とシステムです。追加・取消は管理者だけができます。',
        'Who may act in your name: people and machine clients. Administrators add and revoke them.',
      )}
      actions={<AddLogin />}
    >
      <Answered of={asked}>{({ agencyLogins }) => <Logins of={agencyLogins} />}</Answered>
    </Page>
  );
}
