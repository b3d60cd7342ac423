import { useHub, useWish } from '../../app/hub.js';
import { useSay } from '../../app/language.js';
import {
  ContactMailboxDocument,
  NoticeTemplatesDocument,
  SetContactMailboxDocument,
  SetNoticeRulesDocument,
} from '../../generated/operations.js';
import { Check, Form, TextField } from '../../ui/form.js';
import { Page, Section } from '../../ui/page.js';
import { Answered } from '../../ui/states.js';

/** 設定 — where the hub writes to this employer, and when its notices go out. */
export function Screen() {
  const say = useSay();
  return (
    <Page title={say('設定', 'Settings')}>
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <Mailbox />
        <Rules />
      </div>
    </Page>
  );
}

function Mailbox() {
  const say = useSay();
  const asked = useHub(ContactMailboxDocument, {});
  const save = useWish(SetContactMailboxDocument, ({ setContactMailbox: { contactMailbox } }) =>
    contactMailbox.email
      ? say('連絡先を保存しました', 'The mailbox is saved')
      : say('メールは送られません', 'No mail will be sent'),
  );
  return (
    <Section
      title={say('連絡先', 'Contact mailbox')}
      lead={say(
        '毎月のレポートと、枠の期限や採用の確認のお知らせが届きます。',
        'Gets the monthly report, and reminders of placements that end and hires to confirm.',
      )}
    >
      <Answered of={asked}>
        {({ myContactMailbox: { email } }) => (
          <Form
            key={email}
            send={say('保存する', 'Save')}
            onSend={(values) => save.mutateAsync({ input: { email: values.maybe('email') } })}
          >
            <TextField
              name="email"
              type="email"
              value={email}
              label={say('メールアドレス', 'Mail address')}
              help={say('空にすると、何も届きません。', 'Left empty, nothing is sent.')}
            />
          </Form>
        )}
      </Answered>
    </Section>
  );
}

function Rules() {
  const say = useSay();
  const asked = useHub(NoticeTemplatesDocument, {});
  const save = useWish(SetNoticeRulesDocument, () => say('送り方を保存しました', 'The rules are saved'));
  return (
    <Section title={say('不採用通知の送り方', 'How notices are sent')}>
      <Answered of={asked}>
        {({ myEmployer: { noticeRules } }) => (
          <Form
            send={say('保存する', 'Save')}
            onSend={(values) =>
              save.mutateAsync({
                input: { businessHoursOnly: values.is('businessHoursOnly'), sendsReminder: values.is('sendsReminder') },
              })
            }
          >
            <Check
              name="businessHoursOnly"
              checked={noticeRules?.businessHoursOnly ?? false}
              label={say('営業日の9時〜18時にだけ送る', 'Only from nine to six on business days in Japan')}
            />
            <Check
              name="sendsReminder"
              checked={noticeRules?.sendsReminder ?? true}
              label={say(
                '5日後、まだ答えていない方に1度だけリマインドを送る',
                'One reminder after five days to whoever has not answered',
              )}
            />
          </Form>
        )}
      </Answered>
    </Section>
  );
}
