(function() {
	let version = process.versions.node.split(".");
	let major = Number(version[0]);
	if ((major > 20 || major === 20 && Number(version[1]) >= 19) && typeof process.getBuiltinModule == "function") return;
	let sentence = "Node.js 20.19, or 22.3 or newer, is needed; this is " + process.versions.node + ". · 需要 Node.js 20.19，或 22.3 及更高版本；当前为 " + process.versions.node + "。";
	let words = process.argv.slice(2).join("\n").split("\n--\n")[0];
	/^(--json|--format(=|\n)(json|raw))$/m.test(words) ? console.log(JSON.stringify({
		ok: !1,
		error: {
			code: "UNEXPECTED",
			message: sentence,
			hint: "Install a current Node.js from nodejs.org. · 请从 nodejs.org 安装新版 Node.js。",
			retryable: !1
		}
	}, void 0, 2)) : 
	// oxlint-disable-next-line no-console -- nothing else is loaded yet
	console.error(sentence);
	process.exit(1);
})();
const watched = new WeakSet();
function dropBrokenNotes(stream) {
	if (watched.has(stream)) return;
	watched.add(stream);
	let write = stream.write.bind(stream);
	let isBroken = !1;
	stream.on("error", () => {
		isBroken = !0;
	});
	stream.write = (text, ...rest) => {
		try {
			if (!isBroken) return write(text, ...rest);
		} catch {
			isBroken = !0;
		}
		let done = rest.at(-1);
		typeof done == "function" && process.nextTick(done);
		return !0;
	};
}
function flagWords(argv) {
	let end = argv.indexOf("--");
	return end === -1 ? argv : argv.slice(0, end);
}
function isClosedToOthers({ uid, mode }, bits) {
	return process.geteuid === void 0 || uid === process.geteuid() && (mode & bits) === 0;
}
const meaningYes = ["1", "true"];
function isSandboxVariable(value) {
	return meaningYes.includes(value);
}
function asksForSandbox(argv, variable) {
	return flagWords(argv).includes("--sandbox") || isSandboxVariable(variable);
}
function suiteHome(environment) {
	var _absolute;
	if (environment.ALI1688_HOME) return absolute(environment.ALI1688_HOME);
	let parent = (_absolute = absolute(environment.XDG_CONFIG_HOME)) == null ? systemDefault(environment) : _absolute;
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
	var _nodeModule$getCompil;
	let nodeModule = process.getBuiltinModule("node:module");
	if (((_nodeModule$getCompil = nodeModule.getCompileCacheDir) == null ? void 0 : _nodeModule$getCompil.call(nodeModule)) !== void 0 || process.env.NODE_DISABLE_COMPILE_CACHE !== void 0 || asksForSandbox(argv, process.env.ALI1688_SANDBOX)) return;
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
		var _nodeModule$enableCom;
		if (!isPrivateFolder(path.join(home, "tokens"))) return;
		fs.existsSync(cache) || fs.mkdirSync(cache, { mode: 448 });
		isPrivateFolder(cache) && ((_nodeModule$enableCom = nodeModule.enableCompileCache) == null || _nodeModule$enableCom.call(nodeModule, cache));
	} catch {}
}
function isPrivateFolder(path) {
	let status = process.getBuiltinModule("node:fs").lstatSync(path, { throwIfNoEntry: !1 });
	return (status == null ? void 0 : status.isDirectory()) === !0 && isClosedToOthers(status, 63);
}
function launchScript(load, file, beside = {}) {
	enablePrivateCompileCache(process.argv.slice(2));
	launch(load, file, beside);
}
async function launch(load, file, beside) {
	let script;
	try {
		script = await load();
	} catch (thrown) {
		if (!isDamage(thrown)) throw thrown;
		reportDamage(await damagedFile(thrown, {
			...beside,
			[file]: load
		}));
		return;
	}
	script.start === void 0 ? reportDamage(file) : script.start();
}
function isDamage(thrown) {
	return isMissingModule(thrown) || thrown instanceof SyntaxError;
}
function isMissingModule(thrown) {
	return thrown instanceof Error && "code" in thrown && thrown.code === "ERR_MODULE_NOT_FOUND";
}
async function damagedFile(thrown, files) {
	var _thrown$url, _exec, _ref, _Object$keys$at;
	let missing = isMissingModule(thrown) ? (_thrown$url = thrown.url) == null ? void 0 : _thrown$url.split("/").pop() : void 0;
	let lacking = (_exec = /module '\.\/([^']+)' does not provide/.exec(String(thrown))) == null ? void 0 : _exec[1];
	if (missing !== void 0 || lacking !== void 0) return decodeURIComponent((_ref = missing == null ? lacking : missing) == null ? "" : _ref);
	for (let [name, load] of Object.entries(files)) try {
		await load();
	} catch {
		return name;
	}
	return (_Object$keys$at = Object.keys(files).at(-1)) == null ? "" : _Object$keys$at;
}
function reportDamage(file) {
	let message = `A file of this skill is missing or damaged: ${file}. · 技能文件缺失或已损坏：${file}。`;
	let hint = "Install the skill again with all of its files. · 请重新安装整个技能（包含全部文件）。";
	if (process.stdout.isTTY) {
		dropBrokenNotes(process.stderr);
		process.stderr.write(`${message}\n${hint}\n`);
	} else {
		let error = {
			code: "UNEXPECTED",
			message,
			hint,
			retryable: !1
		};
		process.stdout.write(`${JSON.stringify({
			ok: !1,
			error
		}, void 0, 2)}\n`);
	}
	process.exitCode = 1;
}
launchScript(() => import("./1688-category.queries.mjs"), "1688-category.queries.mjs", {
	"engine.mjs": () => import("./engine.mjs"),
	"engine.zod.mjs": () => import("./engine.zod.mjs")
});
export {};
