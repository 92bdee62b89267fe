/** The user behind every grant of the sandbox; made up. `aliId` is text (gateway.md section 4.3). */
export const authorizedUser = {
  aliId: '1688000000001',
  resource_owner: '沙箱用户',
  memberId: 'b2b-1688000000001sandbox',
} as const;
