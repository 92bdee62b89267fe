type RefusedText = {readonly pattern: RegExp; readonly reason: string};

/** Texts that must not stand in a SKILL.md or a reference (skills.md sections 4, 5 and 11). */
const refusedTexts: readonly RefusedText[] = [
  {pattern: /\$(?:\d|ARGUMENTS\b|\{ARGUMENTS\b)/, reason: 'Claude Code replaces it with arguments'},
  {pattern: /!`/, reason: 'Claude Code executes what follows while it loads the skill'},
  {pattern: /\$\{CLAUDE_[A-Z_]+\}|\{baseDir\}/, reason: 'one host alone knows it; write SKILL_DIR'},
  {pattern: /<\/?[A-Za-z][^<>\n]*>/, reason: 'linters take it for XML; write a name in capitals'},
  {pattern: /\b[A-Za-z]:\\|[\w.]\\[\w.]/, reason: 'is a path of Windows'},
  {
    pattern: /(?<![\w.:~/])\/(?:home|Users|root|usr|opt|tmp|var|etc|mnt)\//,
    reason: 'is an absolute path, which is absent elsewhere',
  },
  {pattern: /\.(?:claude|agents|codex|cursor|gemini|openclaw)\//, reason: 'is the folder of one host'},
  {pattern: /\.\.\//, reason: 'leads out of the folder; one skill is installed alone'},
  {
    pattern: /--(?:access-|refresh-)?(?:token|secret|password|app-secret|api-key)[= ]+["'$\w]/,
    reason: 'puts a secret into the history of the shell',
  },
  {
    pattern:
      /\b(?:paste|send|tell|give|type)\b[^.\n]{0,30}\b(?:your|the)\b[^.\n]{0,20}\b(?:key|secret|token|password)\b/i,
    reason: 'asks for a secret in the chat',
  },
  {
    pattern: /(?:粘贴|发送?给我|告诉我)[^。\n]{0,12}(?:密钥|令牌|口令|AppSecret|token)/i,
    reason: 'asks for a secret in the chat',
  },
  {pattern: /\b(?:curl|wget)\b[^\n]*\|\s*(?:sudo\s+)?(?:ba|z|da)?sh\b/, reason: 'runs what it downloads'},
  {pattern: /\b20\d\d-\d\d(?:-\d\d)?\b|\b20\d\d年/, reason: 'is a date, wrong soon'},
  {pattern: /[¥￥]\s*\d|\d\s*(?:元|RMB\b|CNY\b)/, reason: 'is a price, wrong soon'},
  {
    pattern: /\bnode\s+(?:\.\/)?scripts\//,
    reason: 'fails in the project where shells start; write SKILL_DIR/scripts/',
  },
  {pattern: /@latest\b/, reason: 'is another program tomorrow; name the exact version'},
  {pattern: /\bnpx\s+(?:-y\s+|--yes\s+)*@ali1688\/cli(?!@\d+\.\d+\.\d)/, reason: 'names no exact version'},
];

/** The refused texts of a Markdown file of a skill, each with its line and why it is refused. */
export function findRefusedTexts(path: string, text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) =>
    refusedTexts.flatMap(({pattern, reason}) => {
      // Marks of generated parts are comments, which linters accept.
      const found = pattern.exec(line.replaceAll(/<!--.*?-->/g, ''))?.[0];
      return found === undefined ? [] : [`${path}:${index + 1} holds "${found}": ${reason}`];
    }),
  );
}
