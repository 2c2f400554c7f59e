import { serverTexts } from '../texts';

export interface CredentialsSwitchProps {
  readonly on: boolean;
  /** The traffic does not show it, and nobody said it. */
  readonly guessed: boolean;
  readonly onChange: (on: boolean) => void;
}

export function CredentialsSwitch({ on, guessed, onChange }: CredentialsSwitchProps) {
  const words = serverTexts;
  return (
    <span class="switch-line">
      <button
        type="button"
        class="switch"
        role="switch"
        aria-checked={on}
        aria-label={words.edit.allowCredentials}
        data-action="credentials"
        onClick={() => onChange(!on)}
      />
      <span aria-hidden="true">{on ? words.credentialsYes : words.credentialsNo}</span>
      {guessed && <span class="dim">{words.credentialsUnknown}</span>}
    </span>
  );
}
