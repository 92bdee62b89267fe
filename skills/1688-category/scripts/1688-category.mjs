(function() {
	var version = process.versions.node.split(".");
	var major = Number(version[0]);
	if (major > 20 || major === 20 && Number(version[1]) >= 19) return;
	console.error("Node.js 20.19 or newer is needed, this is " + process.versions.node + ". · 需要 Node.js 20.19 或更高版本，当前为 " + process.versions.node + "。");
	process.exit(1);
})();
function suiteHome(environment) {
	if (environment.ALI1688_HOME) return absolute(environment.ALI1688_HOME);
	let parent = absolute(environment.XDG_CONFIG_HOME) ?? systemDefault(environment);
	return parent === void 0 ? void 0 : path().join(parent, "ali1688");
}
function systemDefault({ LOCALAPPDATA }) {
	let local = process.platform === "win32" ? absolute(LOCALAPPDATA) : void 0;
	if (local !== void 0) return local;
	try {
		let below = process.platform === "win32" ? ["AppData", "Local"] : [".config"];
		return path().join(process.getBuiltinModule("node:os").homedir(), ...below);
	} catch {
		return;
	}
}
function absolute(text) {
	return text !== void 0 && path().isAbsolute(text) ? text : void 0;
}
function path() {
	return process.getBuiltinModule("node:path");
}
function enablePrivateCompileCache(argv) {
	let nodeModule = process.getBuiltinModule("node:module");
	let isDecided = nodeModule.getCompileCacheDir?.() !== void 0 || process.env.NODE_DISABLE_COMPILE_CACHE !== void 0;
	let isSandbox = argv.includes("--sandbox") || ["1", "true"].includes(process.env.ALI1688_SANDBOX ?? "");
	if (isDecided || isSandbox) return;
	let home = suiteHome({
		ALI1688_HOME: process.env.ALI1688_HOME,
		XDG_CONFIG_HOME: process.env.XDG_CONFIG_HOME,
		LOCALAPPDATA: process.env.LOCALAPPDATA
	});
	if (home === void 0) return;
	let path = process.getBuiltinModule("node:path");
	let fs = process.getBuiltinModule("node:fs");
	let cache = path.join(home, "compile-cache");
	try {
		if (!isPrivateFolder(path.join(home, "tokens"))) return;
		fs.existsSync(cache) || fs.mkdirSync(cache, { mode: 448 });
		isPrivateFolder(cache) && nodeModule.enableCompileCache?.(cache);
	} catch {}
}
function isPrivateFolder(path) {
	let status = process.getBuiltinModule("node:fs").lstatSync(path, { throwIfNoEntry: !1 });
	if (status === void 0 || !status.isDirectory()) return !1;
	if (process.geteuid === void 0) return !0;
	return status.uid === process.geteuid() && !(status.mode & 63);
}
function launchScript(load) {
	enablePrivateCompileCache(process.argv.slice(2));
	load().catch((thrown) => {
		if (!isMissingModule(thrown)) throw thrown;
		let file = decodeURIComponent(thrown.url?.split("/").at(-1) ?? "");
		process.stderr.write(`A file of this skill is missing: ${file}. Install the skill again with all of its files. · 缺少技能文件 ${file}，请重新安装整个技能（包含全部文件）。\n`);
		process.exitCode = 1;
	});
}
function isMissingModule(thrown) {
	return thrown instanceof Error && "code" in thrown && thrown.code === "ERR_MODULE_NOT_FOUND";
}
launchScript(() => import("./1688-category.queries.mjs"));
export {};
