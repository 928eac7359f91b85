/** What is handed to somebody; the token stands where no server sees it. */
export function invitationLink(token: string): string {
  return `${window.location.origin}/academy/invitation#${token}`;
}
