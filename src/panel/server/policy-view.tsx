import type { Policy } from '../../engine/policy/policy';
import type { Credentials } from '../../engine/report/report';
import { texts } from '../texts';

export interface PolicyViewProps {
  readonly policy: Policy;
  readonly credentials: Credentials;
}

/** The least the server must answer, to be read, not edited. */
export function PolicyView({ policy, credentials }: PolicyViewProps) {
  const { server } = texts;
  const rows = server.policyRows;
  return (
    <section class="policy" aria-label={server.policy}>
      <h3>{server.policy}</h3>
      <dl>
        <Row name={rows.origins} values={policy.origins} />
        <Row name={rows.methods} values={policy.methods} />
        <Row name={rows.headers} values={policy.headers} />
        {policy.exposeHeaders.length > 0 && <Row name={rows.exposeHeaders} values={policy.exposeHeaders} />}
        <Row name={rows.credentials} values={[credentialsWord(policy, credentials)]} />
        <Row name={rows.maxAge} values={[server.maxAge(policy.maxAge)]} />
      </dl>
    </section>
  );
}

function Row({ name, values }: { readonly name: string; readonly values: readonly string[] }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {values.map((value) => (
          <span class="token value" key={value}>
            {value}
          </span>
        ))}
        {values.length === 0 && <span class="dim">{texts.server.noneNeeded}</span>}
      </dd>
    </div>
  );
}

function credentialsWord({ credentials }: Policy, known: Credentials): string {
  if (known === 'unknown') return texts.server.credentialsUnknown;
  return credentials ? texts.server.credentialsYes : texts.server.credentialsNo;
}
