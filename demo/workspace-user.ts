/** Who the token belongs to. */
export const workspaceUser = 'someone@example.com'
