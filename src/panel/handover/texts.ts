/** What is said of handing over. */
export const handoverTexts = {
  title: 'Hand it over',
  hint: 'For whoever owns the server: what fails for whom, why, the change, how to verify it, and what it opens. Cookies, authorization and tokens are left out.',
  copyTicket: 'Copy ticket',
  ticket: 'The ticket',
  saveTicket: 'Save ticket',
  har: 'Save HAR',
  copyMail: 'Copy for mail',
  mail: 'The text for a mail',
  formats: 'The ticket is Markdown. The HAR has just these exchanges. The text for mail has no links.',
  show: 'Show the ticket',
  hide: 'Hide it',
} as const;
