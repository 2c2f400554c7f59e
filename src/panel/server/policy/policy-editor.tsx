import type { ComponentChildren } from 'preact';
import type { PolicyEdit } from '../../../engine/policy/policy-edit';
import type { ServerReport } from '../../../engine/report/report';
import { useLater } from '../../store/context';
import { serverTexts } from '../texts';
import { ChipList } from './chip-list';
import { CredentialsSwitch } from './credentials-switch';
import { MaxAgeField } from './max-age-field';
import { OriginRules } from './origin-rules';
import { chipsOf, policyLists } from './policy-draft';

/** What the server must allow: the least that lets what was observed through, or what the user made of it. */
export function PolicyEditor({ server }: { readonly server: ServerReport }) {
  const { servers, serverViews } = useLater();
  const { origin, policy } = server;
  const draft = servers.drafts.value.get(origin) ?? null;
  const edited = draft?.edit ?? {};
  const typed = serverViews.of(origin).entries;
  const change = (edit: PolicyEdit) => servers.editPolicy(origin, policy, edit);
  const words = serverTexts;
  return (
    <section class="policy" aria-label={words.policy} data-edited={draft !== null}>
      <div class="section-head">
        <h3>{words.policy}</h3>
        {draft && (
          <button
            type="button"
            class="button small"
            data-action="back-to-observed"
            onClick={() => servers.backToObserved(origin)}
          >
            {words.edit.backToObserved}
          </button>
        )}
      </div>
      <dl>
        {policyLists.map((list) => (
          <Row key={list} row={list} name={words.policyRows[list]} edited={edited[list] !== undefined} wide>
            <ChipList
              list={list}
              {...chipsOf(list, policy, draft)}
              typed={typed[list] ?? null}
              onType={(text) => serverViews.type(origin, list, text)}
              onChange={(values) => change({ [list]: values })}
            />
          </Row>
        ))}
        <Row row="credentials" name={words.policyRows.credentials} edited={edited.credentials !== undefined}>
          <CredentialsSwitch
            on={policy.credentials}
            guessed={server.credentials === 'unknown' && edited.credentials === undefined}
            onChange={(credentials) => change({ credentials })}
          />
        </Row>
        <Row row="maxAge" name={words.policyRows.maxAge} edited={edited.maxAge !== undefined}>
          <MaxAgeField seconds={policy.maxAge} onChange={(maxAge) => change({ maxAge })} />
        </Row>
      </dl>
      <OriginRules rules={policy.rules} />
    </section>
  );
}

interface RowProps {
  readonly row: keyof PolicyEdit;
  readonly name: string;
  readonly edited: boolean;
  /** Takes a line of its own. */
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

function Row({ row, name, edited, wide = false, children }: RowProps) {
  return (
    <div class={wide ? 'wide' : 'narrow'} data-row={row} data-edited={edited}>
      <dt>
        {name}
        {edited && <span class="edited-mark"> {serverTexts.edit.edited}</span>}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
