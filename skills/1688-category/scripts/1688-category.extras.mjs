import { Ali1688Error, Secret, ageText, alterError, argumentLabel, argumentUsage, array, boolean, categoryColumns, categoryGet, categoryIdPattern, categoryList, categoryNameUnknown, categoryTexts, categoryTranslationGetById, categoryTranslationGetByKeyword, fetchCategory, firstLevelCategories, flagName, hasOpenMode, inUseHint, inspectFolder, int, isAli1688Error, isCategoryApiClosed, isOurs, isRecord, jsonText, literal, nullable, object, operationWords, ownWord, parseJson, prepareForSaving, readPrivateBytes, reasonOfFault, renderJson, rephraseHelp, scriptTexts, sha256Hex, showCategory, stateReasons, stateUnusable, string, sweepTemporaryFiles, toTreeCategory, treeTexts, tuple, universalFlags, visibleText, withLock, writePrivateFile } from "./1688-category.queries.mjs";
const separators = /[\p{P}\p{S}\p{Z}\p{C}]+/gu;
function foldName(name) {
	return name.normalize("NFKC").toLowerCase().normalize("NFKC").replace(separators, " ").trim();
}
async function forEachInFlight(items, work) {
	let queue = items.values();
	let failures = [];
	await Promise.all(Array.from({ length: 4 }, async () => {
		for (let item of queue) {
			if (failures.length > 0) return;
			try {
				await work(item);
			} catch (thrown) {
				failures.push(thrown);
			}
		}
	}));
	if (failures.length > 0) throw failures[0];
}
function pointToSync(thrown, language) {
	if (!isAli1688Error(thrown) || thrown.code === "INTERRUPTED") return thrown;
	return alterError(thrown, { hint: treeTexts.syncKeeps(thrown.hint, language) });
}
const fs$1 = process.getBuiltinModule("node:fs");
function appendPrivateFile({ path, shownPath, maxBytes }, text) {
	let { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = fs$1.constants;
	let file;
	try {
		file = fs$1.openSync(path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 384);
	} catch (error) {
		throw stateUnusable(shownPath, reasonOfFault(error));
	}
	try {
		let stats = fs$1.fstatSync(file);
		if (!stats.isFile()) throw stateUnusable(shownPath, stateReasons.notAFile);
		if (!isOurs(stats.uid)) throw stateUnusable(shownPath, stateReasons.foreign);
		if (stats.size + Buffer.byteLength(text) > maxBytes) throw stateUnusable(shownPath, stateReasons.tooLarge);
		writeAll(file, text, {
			shownPath,
			mustTighten: hasOpenMode(stats.mode)
		});
	} finally {
		fs$1.closeSync(file);
	}
}
function writeAll(file, text, { shownPath, mustTighten }) {
	try {
		mustTighten && fs$1.fchmodSync(file, 384);
		fs$1.writeFileSync(file, text);
	} catch (error) {
		throw stateUnusable(shownPath, reasonOfFault(error));
	}
}
function gatewayName(gatewayUrl) {
	return gatewayUrl === "https://gw.open.1688.com/openapi" ? "1688" : `x-${sha256Hex(gatewayUrl).slice(0, 16)}`;
}
function documentFileName(gatewayUrl, { folder, name, ending }) {
	if (!(/^[a-z]{1,32}$/.test(folder) && /^[\w-]{1,32}$/.test(name) && /^[a-z]{1,16}$/.test(ending))) throw TypeError("The name of a document is letters, digits, hyphens and underscores.");
	return `${gatewayName(gatewayUrl)}-${name}.${ending}`;
}
const fs = process.getBuiltinModule("node:fs");
const nodePath = process.getBuiltinModule("node:path");
const maxDocumentBytes = 33554432;
function createFileDocument(options, name) {
	let { location, gatewayUrl, clock, log, redact } = options;
	let fileName = documentFileName(gatewayUrl, name);
	let folder = location.path === void 0 ? void 0 : nodePath.join(location.path, name.folder);
	let path = folder === void 0 ? void 0 : nodePath.join(folder, fileName);
	let shownPath = () => [
		location.shownPath,
		name.folder,
		fileName
	].join(nodePath.sep);
	let existingPath = () => {
		if (path === void 0) throw stateUnusable(shownPath(), stateReasons.noHome);
		return path;
	};
	let attempt = (operation) => {
		try {
			return operation();
		} catch (error) {
			throw stateUnusable(shownPath(), reasonOfFault(error));
		}
	};
	return {
		gateway: gatewayUrl,
		get shownPath() {
			return shownPath();
		},
		redact,
		read: () => folder === void 0 || path === void 0 ? { kind: "missing" } : readIn(folder, path),
		replace: async (text) => {
			if (Buffer.byteLength(text) > maxDocumentBytes) throw stateUnusable(shownPath(), stateReasons.tooLarge);
			let target = existingPath();
			await writePrivateFile(target, redact(text), clock).catch((error) => {
				throw stateUnusable(shownPath(), reasonOfFault(error));
			});
		},
		append: (text) => appendPrivateFile({
			path: existingPath(),
			shownPath: shownPath(),
			maxBytes: maxDocumentBytes
		}, redact(text)),
		remove: () => attempt(() => fs.rmSync(existingPath(), { force: !0 })),
		withLock: async (work) => {
			let target = existingPath();
			prepareForSaving(location, name.folder);
			sweepTemporaryFiles(nodePath.dirname(target), clock.now(), log, fileName.replace(/\.\w+$/, "."));
			return withLock(target.replace(/\.\w+$/, ".lock"), {
				clock,
				limitMs: 0
			}, (hold) => {
				if (hold.kind === "busy") throw stateUnusable(shownPath(), stateReasons.inUse, inUseHint);
				hold.kind === "unavailable" && log.debug("document not locked", { reason: hold.reason });
				return work();
			});
		}
	};
}
function readIn(folder, path) {
	let condition = inspectFolder(folder);
	if (condition.kind === "missing") return { kind: "missing" };
	if (condition.kind === "blocked") return {
		kind: "unusable",
		reason: condition.fault
	};
	if (condition.kind !== "private" && condition.kind !== "open") return {
		kind: "unusable",
		reason: `${condition.kind} folder`
	};
	let file = readPrivateBytes(path, {
		tighten: !0,
		maxBytes: maxDocumentBytes
	});
	if (file.kind === "bytes" || file.kind === "missing") return file;
	return {
		kind: "unusable",
		reason: file.kind === "unusable" ? file.reason : file.kind
	};
}
function createMemoryDocuments(gatewayUrl) {
	let texts = new Map();
	return (name) => {
		let key = `${name.folder}/${documentFileName(gatewayUrl, name)}`;
		return {
			gateway: gatewayUrl,
			shownPath: key,
			redact: (text) => text,
			read: () => {
				let text = texts.get(key);
				return text === void 0 ? { kind: "missing" } : {
					kind: "bytes",
					bytes: Buffer.from(text)
				};
			},
			replace: (text) => Promise.resolve(void texts.set(key, text)),
			append: (text) => void texts.set(key, (texts.get(key) ?? "") + text),
			remove: () => void texts.delete(key),
			withLock: async (work) => work()
		};
	};
}
function openLocalDocuments(options) {
	let { home, isReadOnly } = options;
	if (home === "memory") return createMemoryDocuments(options.gatewayUrl);
	let open = (name) => createFileDocument({
		...options,
		location: home
	}, name);
	return isReadOnly ? (name) => withoutWriting(open(name)) : open;
}
function withoutWriting(document) {
	return {
		gateway: document.gateway,
		get shownPath() {
			return document.shownPath;
		},
		redact: (text) => document.redact(text),
		read: () => document.read(),
		replace: () => Promise.resolve(),
		append: () => void 0,
		remove: () => void 0,
		withLock: async (work) => work()
	};
}
function columnOf(texts) {
	let rows = texts.map(encodeRow);
	let lengths = rows.flatMap((row) => {
		let length = Buffer.byteLength(JSON.stringify(row)) - 2;
		return [...Array.from({ length: Math.floor(length / 255) }, () => 255), length % 255];
	});
	return [Buffer.from(lengths).toString("base64"), rows.join("|")];
}
function decodeRow(written) {
	if (!written.includes("\\")) return written;
	let row = parseJson(`"${written}"`);
	if (typeof row != "string" || row === "\\-") return;
	return row.replace(/\\([\\!])/g, (_whole, character) => character === "!" ? "|" : "\\");
}
function encodeRow(text) {
	if (text === void 0) return "\\-";
	return text.replace(/[\\|]/g, (character) => character === "|" ? "\\!" : "\\\\");
}
function lastAtMost(ascending, value) {
	let [low, high] = [0, ascending.length - 1];
	for (; low < high;) {
		let middle = Math.ceil((low + high) / 2);
		(ascending[middle] ?? 1e400) <= value ? low = middle : high = middle - 1;
	}
	return low;
}
function openColumn(value, rowCount) {
	let middle = value.indexOf("\",\"");
	if (middle === -1 || value.indexOf("[\"") !== 0 || value.subarray(-2).toString("latin1") !== "\"]") return "columns";
	let lengths = Buffer.from(value.toString("latin1", 2, middle), "base64");
	let bytes = value.subarray(middle + 3, -2);
	if (lengths.length < rowCount) return "counts";
	let starts = new Uint32Array(rowCount + 1);
	let [row, next] = [0, 0];
	for (let place = 0; place < lengths.length; place += 1) {
		let part = lengths[place] ?? 0;
		next += part;
		if (part === 255) continue;
		row += 1;
		next += 1;
		starts[row] = next;
		if (row < rowCount && bytes[next - 1] !== 124) return "counts";
	}
	return row === rowCount && next === bytes.length + 1 && lengths.at(-1) !== 255 ? {
		bytes,
		starts
	} : "counts";
}
function writtenRow({ bytes, starts }, row) {
	return bytes.toString("utf8", starts[row], (starts[row + 1] ?? 0) - 1);
}
function findRow(column, written) {
	if (written.includes("|")) return -1;
	let { bytes, starts } = column;
	let last = starts.length - 2;
	if (writtenRow(column, 0) === written) return 0;
	let place = bytes.indexOf(`|${written}|`);
	if (place !== -1) return lastAtMost(starts, place + 1);
	return writtenRow(column, last) === written ? last : -1;
}
const matchRanks = {
	exact: 0,
	nameStart: 1,
	wordStart: 2,
	inside: 3
};
function foldNames({ chineseName, translatedName }) {
	return `${foldName(chineseName ?? "")}/${foldName(translatedName ?? "")}`;
}
function searchNames({ bytes, starts }, term) {
	let most = term === "" ? 0 : starts.length - 1;
	let rows = new Uint32Array(most);
	let ranks = new Uint8Array(most).fill(4);
	let firstPlaces = new Uint32Array(most);
	let lastPlaces = new Uint32Array(most);
	let text = most === 0 ? "" : bytes.toString("latin1");
	let sought = most === 0 ? " " : Buffer.from(term).toString("latin1");
	let [hit, row, nextRow] = [
		-1,
		-1,
		0
	];
	for (let place = text.indexOf(sought); place !== -1; place = text.indexOf(sought, place + 1)) {
		if (place >= nextRow) {
			for (; nextRow <= place; nextRow = starts[row + 1] ?? 1e400) row += 1;
			hit += 1;
			rows[hit] = row;
		}
		let rank = rankAt(bytes, place, place + sought.length);
		let best = ranks[hit] ?? 4;
		if (rank > best) continue;
		ranks[hit] = rank;
		lastPlaces[hit] = place;
		rank < best && (firstPlaces[hit] = place);
	}
	let found = hit + 1;
	return {
		rows: rows.subarray(0, found),
		ranks: ranks.subarray(0, found),
		firstPlaces: firstPlaces.subarray(0, found),
		lastPlaces: lastPlaces.subarray(0, found)
	};
}
function isBetween(byte) {
	return byte === void 0 || byte === 47 || byte === 124;
}
function rankAt(bytes, place, end) {
	let before = bytes[place - 1];
	if (isBetween(before)) return isBetween(bytes[end]) ? matchRanks.exact : matchRanks.nameStart;
	return before === 32 ? matchRanks.wordStart : matchRanks.inside;
}
function bestHits(hits, limit, known) {
	let { rows, ranks, firstPlaces, lastPlaces } = hits;
	let best = [];
	let worst;
	let heaviest = limit < 1 ? -1 : 1e400;
	for (let index = 0; index < rows.length; index += 1) {
		let row = rows[index] ?? 0;
		let rank = ranks[index] ?? matchRanks.inside;
		let least = (rank * 8 + Math.min(known.depthOf(row), 7)) * 1024;
		if (least > heaviest) continue;
		let weight = least + bestLength(known.names, row, [firstPlaces[index] ?? 0, lastPlaces[index] ?? 0]);
		if (weight > heaviest) continue;
		let hit = {
			row,
			isExact: rank === matchRanks.exact,
			weight,
			id: known.idOf(row)
		};
		if (worst !== void 0 && compareHits(hit, worst) > 0) continue;
		best.push(hit);
		if (best.length < 2 * limit) continue;
		best = best.toSorted(compareHits).slice(0, limit);
		worst = best.at(-1);
		heaviest = worst?.weight ?? 1e400;
	}
	return best.toSorted(compareHits).slice(0, limit);
}
function bestLength(names, row, [first, last]) {
	let both = writtenRow(names, row);
	let firstLength = both.indexOf("/");
	let secondLength = both.length - firstLength - 1;
	let middle = names.bytes.indexOf(47, names.starts[row]);
	return Math.min(first > middle ? secondLength : last < middle ? firstLength : Math.min(firstLength, secondLength), 1023);
}
function compareHits(left, right) {
	if (left.weight !== right.weight) return left.weight - right.weight;
	if (left.id.length !== right.id.length) return left.id.length - right.id.length;
	return left.id < right.id ? -1 : 1;
}
function rankByName(categories, term, limit) {
	if (categories.length === 0) return [];
	let names = openColumn(Buffer.from(JSON.stringify(columnOf(categories.map(foldNames)))), categories.length);
	if (typeof names == "string") throw TypeError(`A column cannot be read again: ${names}`);
	let hits = searchNames(names, foldName(term));
	let best = bestHits(hits, limit, {
		names,
		depthOf: (row) => Number(/^[1-9]$/.exec(categories[row]?.level ?? "")?.[0] ?? 7),
		idOf: (row) => categories[row]?.categoryId ?? ""
	});
	let hitRows = new Set(hits.rows);
	let matches = best.flatMap(({ row, isExact }) => {
		let category = categories[row];
		return category === void 0 ? [] : [{
			category,
			isExact
		}];
	});
	let others = categories.filter((_category, row) => !hitRows.has(row)).map((category) => ({
		category,
		isExact: !1
	}));
	return [...matches, ...others].slice(0, limit);
}
function matchNames(rows, word) {
	let categories = rows.flatMap((row) => toTreeCategory(row) ?? []);
	let seen = new Set();
	return rankByName(categories, word, categories.length).filter(({ category: { categoryId } }) => {
		let isNew = !seen.has(categoryId);
		seen.add(categoryId);
		return isNew;
	});
}
function categoryChoice(text, options) {
	let isShown = (field) => options.some((option) => Reflect.get(option, field) !== void 0);
	return {
		text,
		question: categoryTexts.whichCategory,
		columns: categoryColumns.filter(({ field }) => isShown(field)),
		find(answer) {
			let byId = options.find(({ categoryId }) => categoryId === answer);
			if (byId !== void 0 || categoryIdPattern.test(answer)) return byId ?? { categoryId: answer };
			let [exact, second] = matchNames(options, answer).filter(({ isExact }) => isExact);
			return second === void 0 ? exact?.category : void 0;
		}
	};
}
async function categoryDocuments(context, language) {
	let named = async (ending) => context.localDocument({
		folder: "categories",
		name: language,
		ending
	});
	return {
		tree: await named("json"),
		journal: await named("partial")
	};
}
const columnNames = [
	"childCounts",
	"ids",
	"chineseNames",
	"translatedNames",
	"foldedNames",
	"levelTexts",
	"parentIds",
	"leaves"
];
function asTreeHead(value) {
	if (!isRecord(value)) return;
	let { v, gateway, language, fetchedAt, levels, checksum } = value;
	return v === 2 && typeof gateway == "string" && typeof language == "string" && typeof checksum == "string" && isCount(fetchedAt) && isLevels(levels) ? {
		v,
		gateway,
		language,
		fetchedAt,
		levels,
		checksum
	} : void 0;
}
function asCounts(value) {
	return Array.isArray(value) && value.every(isCount) ? value : void 0;
}
function checksumOf(bytes) {
	return process.getBuiltinModule("node:zlib").crc32(bytes).toString(16);
}
function isCount(value) {
	return typeof value == "number" && Number.isSafeInteger(value) && value >= 0;
}
function isLevels(value) {
	return Array.isArray(value) && value.length === 3 && value.every(isCount);
}
function columnLines(lines) {
	let values = new Map();
	let last = lines.length - 1;
	let start = 0;
	for (let name of columnNames) {
		let beginning = `"${name}":`;
		let valueStart = start + beginning.length;
		let lineFeed = lines.indexOf(lineFeedByte, start);
		let end = lineFeed === -1 ? last : lineFeed - 1;
		if (end <= valueStart || lines.toString("latin1", start, valueStart) !== beginning) return;
		values.set(name, lines.subarray(valueStart, end));
		start = end + 2;
	}
	return start === last + 2 && lines[last] === closingBrace ? values : void 0;
}
const lineFeedByte = 10;
const closingBrace = 125;
function openColumns(lines, [firstLevel, secondLevel, thirdLevel]) {
	let rowCount = firstLevel + secondLevel + thirdLevel;
	let valueOf = (name) => lines.get(name) ?? Buffer.alloc(0);
	let childCounts = asCounts(parseJson(valueOf("childCounts").toString("latin1")));
	let leaves = parseJson(valueOf("leaves").toString("latin1"));
	let open = (name) => openColumn(valueOf(name), rowCount);
	let ids = open("ids");
	let chineseNames = open("chineseNames");
	let translatedNames = open("translatedNames");
	let foldedNames = open("foldedNames");
	let levelTexts = open("levelTexts");
	let parentIds = open("parentIds");
	if (childCounts === void 0 || typeof leaves != "string") return "columns";
	if (typeof ids == "string") return ids;
	if (typeof chineseNames == "string") return chineseNames;
	if (typeof translatedNames == "string") return translatedNames;
	if (typeof foldedNames == "string") return foldedNames;
	if (typeof levelTexts == "string") return levelTexts;
	if (typeof parentIds == "string") return parentIds;
	if (childCounts.reduce((sum, each) => sum + each, 0) !== rowCount || leaves.length !== rowCount || childCounts.length !== 1 + firstLevel + secondLevel) return "counts";
	let depthText = (row) => row < firstLevel ? "1" : row < firstLevel + secondLevel ? "2" : "3";
	return {
		childCounts,
		ids,
		foldedNames,
		categoryAt: (row, parentId) => ({
			categoryId: writtenRow(ids, row),
			chineseName: decodeRow(writtenRow(chineseNames, row)),
			translatedName: decodeRow(writtenRow(translatedNames, row)),
			level: decodeRow(writtenRow(levelTexts, row) || depthText(row)),
			leaf: leaves[row] === "-" ? void 0 : leaves[row] === "1",
			parentCateId: decodeRow(writtenRow(parentIds, row) || parentId)
		})
	};
}
function openTree(columns) {
	let { language, fetchedAt, levels, ids, childCounts, foldedNames: names } = columns;
	let starts = childStarts(childCounts);
	let parentRow = (row) => {
		let place = lastAtMost(starts, row);
		return place === 0 ? void 0 : place - 1;
	};
	let read = (row) => {
		let parent = parentRow(row);
		return columns.categoryAt(row, parent === void 0 ? "0" : writtenRow(ids, parent));
	};
	let depthOf = (row) => row < levels[0] ? 1 : row < levels[0] + levels[1] ? 2 : 3;
	return {
		language,
		fetchedAt,
		levels,
		find: (categoryId) => {
			let row = findRow(ids, categoryId);
			return row === -1 ? void 0 : read(row);
		},
		search: (term, limit) => {
			let hits = searchNames(names, foldName(term));
			let best = bestHits(hits, limit, {
				names,
				depthOf,
				idOf: (row) => writtenRow(ids, row)
			});
			return {
				total: hits.rows.length,
				matches: best.map(({ row, isExact }) => ({
					category: read(row),
					isExact
				}))
			};
		},
		children: (categoryId) => {
			let place = categoryId === "0" ? 0 : findRow(ids, categoryId) + 1;
			if (place === 0 && categoryId !== "0") return [];
			let start = starts[place] ?? 0;
			return Array.from({ length: childCounts[place] ?? 0 }, (_unused, index) => read(start + index));
		},
		path: (categoryId) => {
			let path = [];
			let last = findRow(ids, categoryId);
			for (let row = last === -1 ? void 0 : last; row !== void 0; row = parentRow(row)) path.unshift(read(row));
			return path;
		}
	};
}
function childStarts(childCounts) {
	let next = 0;
	return childCounts.map((count) => {
		let start = next;
		next += count;
		return start;
	});
}
function readTreeText(bytes, wanted, now) {
	let buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let headEnd = buffer.indexOf(",\n");
	let head = asTreeHead(parseJson(`${buffer.toString("utf8", 0, headEnd)}}`));
	if (head === void 0) return broken("not a tree of this version");
	let { gateway, language, fetchedAt, levels, checksum } = head;
	if (gateway !== wanted.gateway || language !== wanted.language) return broken("another gateway or language");
	if (fetchedAt > now + 3e5) return broken("from the future");
	let rest = buffer.subarray(headEnd + 2);
	if (checksumOf(rest) !== checksum) return broken("checksum");
	let lines = columnLines(rest);
	let columns = lines === void 0 ? "columns" : openColumns(lines, levels);
	if (typeof columns == "string") return broken(columns);
	return {
		kind: "tree",
		tree: openTree({
			language,
			fetchedAt,
			levels,
			...columns
		})
	};
}
function broken(reason) {
	return {
		kind: "broken",
		reason
	};
}
async function openLocalCategoryTree(context, language) {
	let { tree: document } = await categoryDocuments(context, language);
	let file = document.read();
	if (file.kind === "missing") return;
	let now = context.now();
	let reading = file.kind === "bytes" ? readTreeText(file.bytes, {
		gateway: document.gateway,
		language
	}, now) : void 0;
	if (reading?.kind !== "tree") {
		let text = treeTexts.broken(document.shownPath, language);
		context.note({
			code: "CATEGORY_TREE_BROKEN",
			text
		});
		return;
	}
	let ageMs = now - reading.tree.fetchedAt;
	if (ageMs <= 2592e6) return reading.tree;
	context.note({
		code: "CATEGORY_TREE_STALE",
		text: treeTexts.stale(ageText(ageMs), language)
	});
}
async function findByName(context, word, language) {
	let local = (await openLocalCategoryTree(context, language))?.search(word, 2 ** 53 - 1).matches ?? [];
	if (local.length > 0) return {
		matches: local,
		foundIn: "local tree"
	};
	try {
		return {
			matches: matchNames(await context.call(categoryTranslationGetByKeyword, {
				language,
				cateName: word
			}) ?? [], word),
			foundIn: "gateway"
		};
	} catch (thrown) {
		if (!isCategoryApiClosed(thrown)) throw thrown;
		return findInFirstLevel(context, word, language, thrown);
	}
}
async function findInFirstLevel(context, word, language, reason) {
	let matches = matchNames(await rowsOfFirstLevel(context, language, reason), word).filter(({ isExact }) => isExact);
	if (matches.length === 0 && isAboutCredentials(reason)) throw reason;
	context.note({
		code: "CATEGORY_SEARCH_CLOSED",
		text: categoryTexts.searchClosed(reason.text)
	});
	return {
		matches,
		foundIn: "first level"
	};
}
async function rowsOfFirstLevel(context, language, reason) {
	try {
		return (await firstLevelCategories(context, language)).categories;
	} catch (thrown) {
		if (!isAli1688Error(thrown) || thrown.code === "INTERRUPTED") throw thrown;
		throw reason;
	}
}
function isAboutCredentials({ exitCode }) {
	return exitCode === 3;
}
async function resolveName(context, word, language) {
	let found = await findByName(context, word, language);
	let exact = found.matches.filter(({ isExact }) => isExact);
	let [only, second] = exact;
	if (only !== void 0 && second === void 0) {
		let { categoryId, chineseName, translatedName } = only.category;
		let names = [chineseName, translatedName].filter((name) => name !== void 0);
		let isLocal = found.foundIn === "local tree";
		context.note({
			code: "CATEGORY_MATCHED",
			text: categoryTexts.matched(word, {
				categoryId,
				names,
				isLocal
			})
		});
		return categoryId;
	}
	let matches = found.matches.slice(0, 50).map(({ category }) => category);
	let text = describeFound(word, found, exact.length);
	let chosen = await context.choose(categoryChoice(text, matches), matches);
	if (chosen !== void 0) return chosen.categoryId;
	throw await categoryNameUnknown(context, text, matches);
}
function describeFound(word, { matches, foundIn }, exactCount) {
	if (exactCount > 1) return categoryTexts.ambiguous(word, exactCount);
	if (matches.length > 0) return categoryTexts.similar(word, matches.length, Math.min(matches.length, 50));
	return foundIn === "first level" ? categoryTexts.noneNamedInFirstLevel(word) : categoryTexts.noneNamed(word);
}
const headLine = object({
	v: literal(1),
	gateway: string(),
	language: string(),
	startedAt: int()
});
const answerLine = object({
	id: string(),
	children: array(tuple([
		string(),
		nullable(string()),
		nullable(string()),
		nullable(string()),
		nullable(boolean()),
		nullable(string())
	]))
});
function journalHead(identity, startedAt) {
	let { gateway, language } = identity;
	return `${JSON.stringify({
		v: 1,
		gateway,
		language,
		startedAt
	})}\n`;
}
function journalLine({ categoryId, children }) {
	let rows = children.map((child) => [
		child.categoryId,
		child.chineseName ?? null,
		child.translatedName ?? null,
		child.level ?? null,
		child.leaf ?? null,
		child.parentCateId ?? null
	]);
	return `${JSON.stringify({
		id: categoryId,
		children: rows
	})}\n`;
}
function parseJournal(text, wanted) {
	let [first = "", ...lines] = text.split("\n");
	let head = headLine.safeParse(parseJson(first));
	if (!head.success) return;
	let { gateway, language, startedAt } = head.data;
	if (gateway !== wanted.gateway || language !== wanted.language) return;
	return {
		startedAt,
		answers: lines.flatMap((line) => parseJournalLine(line) ?? [])
	};
}
function parseJournalLine(line) {
	let answer = answerLine.safeParse(parseJson(line));
	if (!answer.success) return;
	let children = answer.data.children.map(([categoryId, chineseName, translatedName, level, leaf, parentCateId]) => ({
		categoryId,
		chineseName: chineseName ?? void 0,
		translatedName: translatedName ?? void 0,
		level: level ?? void 0,
		leaf: leaf ?? void 0,
		parentCateId: parentCateId ?? void 0
	}));
	return {
		categoryId: answer.data.id,
		children
	};
}
async function openSyncJournal(document, start) {
	let earlier = start.restart ? void 0 : readEarlier(document, start);
	let startedAt = earlier?.startedAt ?? start.now;
	let answers = earlier?.answers ?? [];
	await document.replace(journalHead(start.identity, startedAt) + answers.map(journalLine).join(""));
	let childrenById = new Map(answers.map(({ categoryId, children }) => [categoryId, children]));
	return {
		startedAt,
		resumed: childrenById.size,
		childrenById,
		add: (categoryId, children) => {
			let line = journalLine({
				categoryId,
				children
			});
			let cleanLine = document.redact(line);
			document.append(cleanLine);
			let kept = cleanLine === line ? children : parseJournalLine(cleanLine)?.children;
			childrenById.set(categoryId, kept ?? []);
		}
	};
}
function readEarlier(document, { identity, now, treeFetchedAt }) {
	let file = document.read();
	if (file.kind !== "bytes") return;
	let journal = parseJournal(Buffer.from(file.bytes).toString("utf8"), identity);
	if (journal === void 0) return;
	let ageMs = now - journal.startedAt;
	let hasBecomeTree = treeFetchedAt !== void 0 && treeFetchedAt >= journal.startedAt;
	return ageMs < 0 || ageMs > 6048e5 || hasBecomeTree ? void 0 : journal;
}
function assembleTree(childrenById) {
	let seen = new Set(["0"]);
	let childCounts = [];
	let levels = [];
	let parents = ["0"];
	for (; levels.length < 3;) {
		let level = [];
		for (let parent of parents) {
			let countBefore = level.length;
			for (let child of childrenById.get(parent) ?? []) {
				if (seen.has(child.categoryId)) continue;
				seen.add(child.categoryId);
				level.push(child);
			}
			childCounts.push(level.length - countBefore);
		}
		levels.push(level);
		parents = level.map(({ categoryId }) => categoryId);
	}
	let [first = [], second = [], third = []] = levels;
	return {
		categories: [
			...first,
			...second,
			...third
		],
		childCounts,
		levels: [
			first.length,
			second.length,
			third.length
		]
	};
}
async function walkCategories(context, language, { journal, progress }) {
	let refused = [];
	let calls = 0;
	let asked = 0;
	async function fetchLevel(parents) {
		let missing = parents.filter(({ categoryId }) => !journal.childrenById.has(categoryId));
		asked += parents.length;
		let tell = () => progress.update(journal.childrenById.size + refused.length, asked);
		tell();
		await forEachInFlight(missing, async (category) => {
			await fetchOne(category);
			tell();
		});
	}
	async function fetchOne(category) {
		let { categoryId } = category;
		try {
			let children = ((await context.call(categoryTranslationGetById, {
				language,
				categoryId
			}))?.children ?? []).flatMap((row) => toTreeCategory(row) ?? []);
			if (categoryId === "0" && children.length === 0) throw new Ali1688Error({
				code: "RESPONSE_INVALID",
				...categoryTexts.noRoot
			});
			journal.add(categoryId, children);
		} catch (thrown) {
			if (categoryId === "0" || !isFinalRefusal(thrown)) throw thrown;
			refused.push({
				category,
				failure: thrown
			});
		}
		calls += 1;
	}
	let parents = [{ categoryId: "0" }];
	for (let depth = 1;; depth += 1) {
		await fetchLevel(parents);
		let rows = assembleTree(journal.childrenById);
		if (depth === 3) return {
			rows,
			calls,
			refused
		};
		parents = levelOf(rows, depth).filter(({ leaf }) => leaf !== !0);
	}
}
function levelOf({ categories, levels }, level) {
	let start = levels.slice(0, level - 1).reduce((sum, count) => sum + count, 0);
	return categories.slice(start, start + (levels[level - 1] ?? 0));
}
function isFinalRefusal(thrown) {
	return isAli1688Error(thrown) && thrown.code === "API_REJECTED" && !thrown.retryable;
}
const leafCharacters = {
	true: "1",
	false: "0",
	undefined: "-"
};
function writeTreeText(identity, fetchedAt, rows) {
	let values = columnsOf(rows);
	let columns = `${columnNames.map((name) => `"${name}":${JSON.stringify(values[name])}`).join(",\n")}}`;
	let { gateway, language } = identity;
	let head = {
		v: 2,
		gateway,
		language,
		fetchedAt,
		levels: rows.levels,
		checksum: checksumOf(Buffer.from(columns))
	};
	return `${JSON.stringify(head).slice(0, -1)},\n${columns}`;
}
function columnsOf({ categories, childCounts, levels }) {
	let parents = childCounts.flatMap((count, place) => {
		let parent = place === 0 ? "0" : categories[place - 1]?.categoryId;
		return Array.from({ length: count }, () => parent);
	});
	let depths = levels.flatMap((count, index) => Array.from({ length: count }, () => `${index + 1}`));
	let unless = (expected, value) => value === expected ? "" : value;
	return {
		childCounts,
		ids: columnOf(categories.map(({ categoryId }) => categoryId)),
		chineseNames: columnOf(categories.map(({ chineseName }) => chineseName)),
		translatedNames: columnOf(categories.map(({ translatedName }) => translatedName)),
		foldedNames: columnOf(categories.map(foldNames)),
		levelTexts: columnOf(categories.map(({ level }, row) => unless(depths[row], level))),
		parentIds: columnOf(categories.map(({ parentCateId }, row) => unless(parents[row], parentCateId))),
		leaves: categories.map(({ leaf }) => leafCharacters[`${leaf}`]).join("")
	};
}
async function syncCategories(context, options) {
	let { language } = options;
	let { tree, journal: journalDocument } = await categoryDocuments(context, language);
	let identity = {
		gateway: tree.gateway,
		language
	};
	return tree.withLock(async () => {
		let file = tree.read();
		let present = file.kind === "bytes" ? readTreeText(file.bytes, identity, context.now()) : void 0;
		let journal = await openSyncJournal(journalDocument, {
			identity,
			now: context.now(),
			treeFetchedAt: present?.kind === "tree" ? present.tree.fetchedAt : void 0,
			restart: options.restart
		});
		let walk = await walkKeeping(context, language, journal);
		if (walk.refused.length > 0) throw partial(walk, journal, language);
		await tree.replace(writeTreeText(identity, journal.startedAt, walk.rows));
		journalDocument.remove();
		let { calls, rows } = walk;
		return {
			levels: rows.levels,
			calls,
			resumed: journal.resumed,
			fetchedAt: journal.startedAt
		};
	});
}
async function walkKeeping(context, language, journal) {
	let progress = context.startProgress(treeTexts.progress);
	try {
		return await walkCategories(context, language, {
			journal,
			progress
		});
	} catch (thrown) {
		let answers = journal.childrenById.size;
		if (!isAli1688Error(thrown) || answers === 0) throw thrown;
		throw alterError(thrown, { hint: treeTexts.goesOn(answers, thrown.hint, language) });
	} finally {
		progress.end();
	}
}
function partial({ refused }, journal, language) {
	return new Ali1688Error({
		code: "PARTIAL",
		text: treeTexts.partial(refused.length, refused.length + journal.childrenById.size),
		hint: treeTexts.partialHint(language),
		missing: refused.map(({ category: { categoryId, chineseName, translatedName }, failure }) => ({
			id: categoryId,
			name: [chineseName, translatedName].filter((name) => name !== void 0).join(" · ") || void 0,
			reason: failure.text
		}))
	});
}
async function askOnTerminal(question, isHidden, interrupted) {
	let readline = process.getBuiltinModule("node:readline/promises");
	let { Writable } = process.getBuiltinModule("node:stream");
	let isMuted = !1;
	let output = new Writable({ write(chunk, _encoding, done) {
		isMuted || process.stderr.write(chunk);
		done();
	} });
	let lines = readline.createInterface({
		input: process.stdin,
		output,
		terminal: !0
	});
	lines.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
	try {
		let answer = lines.question(question, { signal: interrupted });
		isMuted = isHidden;
		return await answer;
	} finally {
		lines.close();
		isHidden && process.stderr.write("\n");
	}
}
async function readSecret() {
	let text = "";
	if (!process.stdin.isTTY) {
		process.stdin.setEncoding("utf8");
		for await (let chunk of process.stdin) text += String(chunk);
	}
	let value = text.trim();
	if (value !== "") return new Secret(value);
	throw new Ali1688Error({
		code: "USAGE_INVALID",
		text: {
			en: "Standard input holds no secret.",
			zh: "标准输入中没有密钥。"
		},
		hint: {
			en: "Pipe the AppSecret into the command, or set ALI1688_APP_SECRET.",
			zh: "请通过管道传入 AppSecret，或设置 ALI1688_APP_SECRET。"
		}
	});
}
function assertWritable(path) {
	let fs = process.getBuiltinModule("node:fs");
	try {
		let existing = fs.statSync(path, { throwIfNoEntry: !1 });
		if (existing?.isDirectory() || /[\\/]$/.test(path)) throw Error("EISDIR");
		existing === void 0 || existing.isFile() ? fs.accessSync(parentFolder(path), fs.constants.W_OK | fs.constants.X_OK) : fs.accessSync(path, fs.constants.W_OK);
	} catch (error) {
		throw unusable(path, error);
	}
}
function writeFileAtomically(path, content) {
	let fs = process.getBuiltinModule("node:fs");
	let temporary;
	try {
		let existing = fs.statSync(path, { throwIfNoEntry: !1 });
		if (existing?.isFile() === !1) {
			fs.writeFileSync(path, content);
			return;
		}
		let target = existing === void 0 ? path : fs.realpathSync(path);
		temporary = `${target}.${process.pid}.${Date.now().toString(36)}.tmp`;
		fs.writeFileSync(temporary, content, {
			flag: "wx",
			mode: existing === void 0 ? 438 : 384
		});
		existing !== void 0 && fs.chmodSync(temporary, existing.mode & 511);
		fs.renameSync(temporary, target);
	} catch (error) {
		temporary !== void 0 && fs.rmSync(temporary, { force: !0 });
		throw unusable(path, error);
	}
}
function parentFolder(path) {
	return process.getBuiltinModule("node:path").dirname(path);
}
function unusable(path, error) {
	let reason = errorReason(error);
	return new Ali1688Error({
		code: "STATE_UNUSABLE",
		text: {
			en: `${path} cannot be written (${reason}).`,
			zh: `无法写入 ${path}（${reason}）。`
		},
		hint: {
			en: "Give --output a file in an existing folder that you may write to.",
			zh: "请为 --output 指定一个已存在且可写的目录中的文件。"
		},
		cause: error
	});
}
function errorReason(error) {
	if (!(error instanceof Error)) return "unknown";
	return "code" in error && typeof error.code == "string" ? error.code : error.message;
}
function cellText(value, listSeparator) {
	if (value == null) return "";
	if (typeof value == "string") return value;
	if (typeof value == "number" || typeof value == "bigint" || typeof value == "boolean") return String(value);
	if (!Array.isArray(value)) return jsonText(value);
	return value.map((entry) => Array.isArray(entry) ? jsonText(entry) : cellText(entry, listSeparator)).join(listSeparator);
}
const csvByteOrderMark = "﻿";
const formulaStart = /^[\s'"`\u2018-\u201f]*[=+\-@\u2212]/;
const plainNegativeNumber = /^-\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
function neutralised(stretch) {
	return formulaStart.test(stretch.normalize("NFKC")) && !plainNegativeNumber.test(stretch) ? `'${stretch}` : stretch;
}
function harmless(text) {
	let visible = visibleText(text, { keepLineBreaks: !0 });
	let stretches = visible.split(/([;\n])/).map(neutralised).join("");
	return /^[\t\r\n]/.test(text) && stretches === visible ? `'${stretches}` : stretches;
}
function quoted(text) {
	return /[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text;
}
function csvLine(texts) {
	let cells = texts.map((text) => quoted(harmless(text)));
	return `${cells.length === 1 && cells[0] === "" ? "\"\"" : cells.join(",")}\r\n`;
}
function renderCsv(sheet) {
	return [sheet.columns.map(({ field }) => field), ...sheet.rows.map((values) => values.map((value) => cellText(value, ";")))].map(csvLine).join("");
}
const displayed = () => /(?:\p{RI}\p{RI}|\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]*(?:\u200d\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]*)*|[^])[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]*/gu;
const emoji = () => /^(?:\p{Emoji_Presentation}|\p{RI}\p{RI})|\ufe0f/u;
const noCell = () => /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u1160-\u11ff]/u;
const wideRanges = [
	[4352, 4447],
	[9001, 9002],
	[9776, 9783],
	[9866, 9871],
	[11904, 12350],
	[12353, 42191],
	[43360, 43391],
	[44032, 55203],
	[63744, 64255],
	[65040, 65049],
	[65072, 65135],
	[65281, 65376],
	[65504, 65510],
	[94176, 101887],
	[110576, 111359],
	[119552, 119670],
	[127488, 127589],
	[131072, 262141]
];
function clusterWidth(cluster) {
	if (emoji().test(cluster)) return 2;
	if (noCell().test(cluster)) return 0;
	let code = cluster.codePointAt(0) ?? 0;
	return wideRanges.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}
function displayedCharacters(text) {
	return (text.match(displayed()) ?? []).map((cluster) => ({
		text: cluster,
		width: clusterWidth(cluster)
	}));
}
function displayWidth(text) {
	if (/^[ -~]*$/.test(text)) return text.length;
	return displayedCharacters(text).reduce((sum, character) => sum + character.width, 0);
}
function isNumeric(value) {
	return typeof value == "number" || typeof value == "bigint";
}
function alignOf(sheet, column, index) {
	if (column.align !== void 0) return column.align;
	let present = sheet.rows.map((values) => values[index]).filter((value) => value != null);
	return present.length > 0 && present.every(isNumeric) ? "right" : "left";
}
function columnWidths(demands, available) {
	let shrinkable = demands.filter(({ whole }) => !whole).toSorted((one, other) => one.width - other.width);
	let left = demands.reduce((rest, { width, whole }) => whole ? rest - width : rest, available);
	let share = 1e400;
	for (let [index, { width }] of shrinkable.entries()) {
		let columnsLeft = shrinkable.length - index;
		if (width * columnsLeft > left) {
			share = Math.max(4, Math.floor(left / columnsLeft));
			break;
		}
		left -= width;
	}
	return demands.map(({ width, whole }) => whole ? width : Math.min(width, share));
}
function truncateText(text, width) {
	if (displayWidth(text) <= width) return text;
	let kept = "";
	let used = 1;
	for (let character of displayedCharacters(text)) {
		used += character.width;
		if (used > width) break;
		kept += character.text;
	}
	return `${kept}…`;
}
function padText(text, width, align) {
	let spaces = " ".repeat(Math.max(0, width - displayWidth(text)));
	return align === "right" ? spaces + text : text + spaces;
}
function textStyle(color) {
	let wrap = (start) => (text) => color && text !== "" ? `${start}${text}\u001b[22m` : text;
	return {
		bold: wrap("\x1B[1m"),
		dim: wrap("\x1B[2m")
	};
}
const renderTexts = {
	sandboxMark: {
		en: "SANDBOX · made-up data",
		zh: "沙箱 · 虚构数据"
	},
	nothingFound: {
		en: "Nothing was found.",
		zh: "没有找到任何结果。"
	},
	field: {
		en: "Field",
		zh: "字段"
	},
	value: {
		en: "Value",
		zh: "值"
	},
	next: {
		en: "Next step: ",
		zh: "下一步："
	},
	gateway: {
		en: "Gateway: ",
		zh: "网关："
	},
	requestId: {
		en: "request id",
		zh: "请求编号"
	},
	retryable: {
		en: "The same request may succeed later without any change.",
		zh: "稍后原样重试可能成功。"
	},
	categories: {
		en: "Categories to choose from:",
		zh: "可选类目："
	},
	missing: {
		en: "Missing:",
		zh: "缺少："
	},
	matches: {
		en: "Categories with such a name:",
		zh: "名称相符或相近的类目："
	},
	colon: {
		en: ": ",
		zh: "："
	},
	checkPassed: {
		en: "ok    ",
		zh: "正常"
	},
	checkFailed: {
		en: "FAILED",
		zh: "异常"
	},
	categoryId: {
		en: "Category id",
		zh: "类目 ID"
	},
	chineseName: {
		en: "Chinese name",
		zh: "中文名"
	},
	translatedName: {
		en: "Name",
		zh: "译名"
	},
	level: {
		en: "Level",
		zh: "层级"
	},
	parentCateId: {
		en: "Parent id",
		zh: "上级类目 ID"
	},
	error: (code) => ({
		en: `Error ${code}: `,
		zh: `错误 ${code}：`
	}),
	unknownField: (field) => ({
		en: `--fields names "${field}", and the result has no such field.`,
		zh: `--fields 中的“${field}”不是结果里的字段。`
	}),
	existingFields: (fields) => ({
		en: fields.length === 0 ? "The result has no fields: leave --fields out." : `Fields that exist: ${fields.join(", ")}`,
		zh: fields.length === 0 ? "结果没有字段，请去掉 --fields。" : `可用字段：${fields.join("、")}`
	})
};
const idOrNumber = /^[-+.\d]{0,24}$/;
const shown = (value) => visibleText(cellText(value, ", "));
function listLines(sheet, { language, width = 100 }, style) {
	let headings = sheet.columns.map(({ header }) => visibleText(header[language]));
	let rows = sheet.rows.map((values) => values.map(shown));
	let aligns = sheet.columns.map((column, index) => alignOf(sheet, column, index));
	let demands = sheet.columns.map((column, index) => {
		let cells = rows.map((texts) => texts[index] ?? "");
		let widest = [headings[index] ?? "", ...cells].reduce((most, cell) => Math.max(most, displayWidth(cell)), 1);
		let whole = column.maxWidth === void 0 && cells.every((cell) => idOrNumber.test(cell));
		return {
			width: Math.min(column.maxWidth ?? 1e400, widest),
			whole
		};
	});
	let widths = columnWidths(demands, width - 2 * (demands.length - 1));
	let line = (texts) => widths.map((most, index) => padText(truncateText(texts[index] ?? "", most), most, aligns[index] ?? "left")).join("  ").trimEnd();
	let rule = widths.map((most) => "-".repeat(most)).join("  ");
	return [
		style.bold(line(headings)),
		style.dim(rule),
		...rows.map(line)
	];
}
function recordLines(sheet, language, style) {
	let names = sheet.columns.map(({ header }) => visibleText(header[language]));
	let widest = names.reduce((most, name) => Math.max(most, displayWidth(name)), 0);
	return names.map((name, index) => {
		let value = shown(sheet.rows[0]?.[index]);
		return value === "" ? style.bold(name) : `${style.bold(padText(name, widest, "left"))}  ${value}`;
	});
}
function renderTable(sheet, options) {
	let { language } = options;
	let style = textStyle(options.color);
	let lines = options.sandbox ? [style.bold(renderTexts.sandboxMark[language])] : [];
	sheet.title !== void 0 && lines.push(style.bold(visibleText(sheet.title[language])));
	sheet.kind === "record" ? lines.push(...recordLines(sheet, language, style)) : sheet.rows.length > 0 ? lines.push(...listLines(sheet, options, style)) : lines.push(visibleText((sheet.empty ?? renderTexts.nothingFound)[language]));
	return `${lines.join("\n")}\n`;
}
function gatewayLine({ httpStatus, errorCode, errorMessage, requestId }, language) {
	let parts = [
		`HTTP ${httpStatus}`,
		errorCode,
		errorMessage,
		requestId === void 0 ? void 0 : `${renderTexts.requestId[language]} ${requestId}`
	];
	return `${renderTexts.gateway[language]}${parts.filter((part) => part !== void 0).join(" · ")}`;
}
const categoryFields = [
	"categoryId",
	"chineseName",
	"translatedName"
];
const matchFields = [
	...categoryFields,
	"level",
	"parentCateId"
];
function categoryTable(categories, fields, language, options) {
	let columns = fields.map((field) => ({
		field,
		header: renderTexts[field]
	}));
	return renderTable({
		kind: "list",
		columns,
		rows: categories.map((category) => columns.map(({ field }) => category[field])),
		objects: categories
	}, {
		...options,
		language,
		sandbox: !1
	});
}
function checkLines({ check, ok, found, cause, next }, language) {
	let mark = (ok ? renderTexts.checkPassed : renderTexts.checkFailed)[language];
	let indent = " ".repeat(displayWidth(mark) + 2);
	return [
		`${mark}  ${visibleText(check)}${renderTexts.colon[language]}${visibleText(found)}`,
		...cause === void 0 ? [] : [indent + visibleText(cause)],
		...next === void 0 ? [] : [indent + renderTexts.next[language] + visibleText(next)]
	];
}
function missingLine({ id, name, reason }, language) {
	let title = name === void 0 ? id : `${id} ${name}`;
	return `${visibleText(title)}${renderTexts.colon[language]}${visibleText(reason[language])}`;
}
function renderFailureText(error, language, options) {
	let { bold, dim } = textStyle(options.color);
	let blocks = [[
		`${bold(renderTexts.error(error.code)[language])}${visibleText(error.text[language])}`,
		error.gateway === void 0 ? void 0 : dim(visibleText(gatewayLine(error.gateway, language))),
		error.retryable ? renderTexts.retryable[language] : void 0,
		`${bold(renderTexts.next[language])}${visibleText(error.hint[language])}`
	].filter((line) => line !== void 0).join("\n")];
	let { categories = [], matches = [], checks = [], missing = [] } = error;
	if (categories.length > 0) {
		let table = categoryTable(categories, categoryFields, language, options).trimEnd();
		blocks.push(`${bold(renderTexts.categories[language])}\n${table}`);
	}
	if (matches.length > 0) {
		let table = categoryTable(matches, matchFields, language, options).trimEnd();
		blocks.push(`${bold(renderTexts.matches[language])}\n${table}`);
	}
	checks.length > 0 && blocks.push(checks.flatMap((check) => checkLines(check, language)).join("\n"));
	if (missing.length > 0) {
		let parts = missing.map((part) => missingLine(part, language));
		blocks.push([bold(renderTexts.missing[language]), ...parts].join("\n"));
	}
	return `${blocks.join("\n\n")}\n`;
}
function addPath(kept, path) {
	let [field, ...rest] = path;
	if (kept === "whole" || field === void 0) return "whole";
	return kept.set(field, addPath(kept.get(field) ?? new Map(), rest));
}
function pick(value, kept) {
	if (kept === "whole") return value;
	if (Array.isArray(value)) return value.map((entry) => pick(entry, kept)).filter((entry) => entry !== void 0);
	if (!isRecord(value)) return;
	return Object.fromEntries([...kept].filter(([field]) => Object.hasOwn(value, field)).map(([field, below]) => [field, pick(value[field], below)]));
}
function pickPaths(value, paths) {
	return pick(value, paths.reduce((kept, path) => addPath(kept, path), new Map()));
}
function beginning(chosen, data, row) {
	let [first = "", ...rest] = chosen.field.split(".");
	if (chosen.from === "row" && chosen.path.length <= rest.length) return [[first, row]];
	let source = chosen.from === "row" ? row : data;
	return isRecord(source) && Object.hasOwn(source, first) ? [[first, source[first]]] : [];
}
function chosenObject(chosen, data, row) {
	return pickPaths(Object.fromEntries(chosen.flatMap((field) => beginning(field, data, row))), chosen.map(({ field }) => field.split(".")));
}
function hasPath(value, path) {
	let [field, ...rest] = path;
	if (field === void 0) return !0;
	if (Array.isArray(value)) return value.some((entry) => hasPath(entry, path));
	return isRecord(value) && Object.hasOwn(value, field) && (rest.length === 0 || hasPath(value[field], rest));
}
function readPath(value, path) {
	let [field, ...rest] = path;
	if (field === void 0) return value;
	if (Array.isArray(value)) return value.map((entry) => readPath(entry, path)).filter((found) => found !== void 0);
	return isRecord(value) && Object.hasOwn(value, field) ? readPath(value[field], rest) : void 0;
}
function locateRows(data, rows) {
	if (Array.isArray(data)) return [];
	if (!isRecord(data)) return;
	let lists = Object.entries(data).flatMap(([field, value]) => {
		if (!Array.isArray(value)) return [];
		return [{
			field,
			entries: value
		}];
	});
	let same = lists.filter(({ entries }) => {
		let members = new Set(entries);
		return rows.length === 0 ? entries.length === 0 : rows.every((row) => members.has(row));
	});
	let [only, second] = same.length > 0 ? same : lists;
	return only === void 0 || second !== void 0 ? void 0 : [only.field];
}
function findRows(data, layout) {
	if (layout === void 0) return Array.isArray(data) ? {
		rows: data,
		at: []
	} : void 0;
	let own = data;
	let rows = layout.rows(own);
	return {
		rows,
		at: locateRows(data, rows),
		title: layout.title?.(own)
	};
}
const isOrIsAbove = (path) => (field) => field === path || field.startsWith(`${path}.`);
function prefixOfRows(found) {
	return found?.at?.map((field) => `${field}.`).join("") ?? "";
}
function rowsHave(source, path) {
	let rows = source.found?.rows;
	if (rows === void 0) return !1;
	let fields = path.split(".");
	let prefix = prefixOfRows(source.found);
	return source.columns.some((column) => isOrIsAbove(path)(column.field)) || source.knownFields.some(isOrIsAbove(prefix + path)) || rows.some((row) => hasPath(row, fields));
}
function keys(value) {
	return isRecord(value) ? Object.keys(value) : [];
}
function existingFields(source) {
	let prefix = prefixOfRows(source.found);
	let known = source.knownFields.map((field) => source.found !== void 0 && field.startsWith(prefix) ? field.slice(prefix.length) : field);
	let ofRows = source.found?.rows.flatMap(keys) ?? [];
	return [...new Set([
		...keys(source.data),
		...source.columns.map(({ field }) => field),
		...known,
		...ofRows
	])];
}
function resolveField(source, field) {
	let { found } = source;
	let path = field.split(".");
	let at = found?.at;
	if (at !== void 0 && isOrIsAbove(at.join("."))(field)) {
		let inRow = path.slice(at.length);
		if (inRow.length === 0 || rowsHave(source, inRow.join("."))) return {
			field,
			from: "row",
			path: inRow
		};
	}
	if (at?.length !== 0 && (hasPath(source.data, path) || source.knownFields.some(isOrIsAbove(field)))) return {
		field,
		from: "data",
		path
	};
	let cannotTell = found?.rows.length === 0 && source.knownFields.length === 0;
	if (field !== "" && (rowsHave(source, field) || cannotTell)) return {
		field,
		from: "row",
		path
	};
	throw new Ali1688Error({
		code: "USAGE_INVALID",
		text: renderTexts.unknownField(field),
		hint: renderTexts.existingFields(existingFields(source))
	});
}
function resolveFields(source, fields) {
	return [...new Set(fields.map((field) => field.trim()))].map((field) => resolveField(source, field));
}
function plainColumn(field) {
	return {
		field,
		header: {
			en: field,
			zh: field
		}
	};
}
function plainSheet(kind, values) {
	let objects = values.filter(isRecord);
	if (objects.length < values.length) return {
		kind,
		columns: [plainColumn("value")],
		rows: values.map((value) => [value]),
		objects: values
	};
	let present = objects.flatMap((object) => Object.keys(object).filter((field) => object[field] !== void 0));
	let fields = [...new Set(present)];
	let rows = objects.map((object) => fields.map((field) => object[field]));
	return {
		kind,
		columns: fields.map(plainColumn),
		rows,
		objects
	};
}
const wholeRow = {
	field: "",
	from: "row",
	path: []
};
function sourcesOf(chosen, columns) {
	if (chosen.from === "data") return [{
		column: plainColumn(chosen.field),
		chosen
	}];
	if (chosen.path.length === 0) return columns.map((column) => ({
		column,
		chosen: {
			...chosen,
			path: column.field.split(".")
		}
	}));
	let path = chosen.path.join(".");
	return [{
		column: {
			...columns.find(({ field }) => field === path) ?? plainColumn(chosen.field),
			field: chosen.field
		},
		chosen
	}];
}
function chosenRecord(data, resolved) {
	let paths = resolved.map(({ path }) => path);
	return {
		kind: "record",
		columns: resolved.map(({ field }) => plainColumn(field)),
		rows: [paths.map((path) => readPath(data, path))],
		objects: [pickPaths(data, paths)]
	};
}
function createSheet(data, fields, choice) {
	let { layout, knownFields = [] } = choice;
	let found = findRows(data, layout);
	let plain = found === void 0 ? plainSheet("record", [data]) : plainSheet("list", found.rows);
	if (layout === void 0 && fields.length === 0) return plain;
	let columns = layout?.columns ?? (found === void 0 ? [] : plain.columns);
	let resolved = resolveFields({
		data,
		found,
		columns,
		knownFields
	}, fields);
	if (fields.length > 0 && resolved.every(({ from }) => from === "data")) return chosenRecord(data, resolved);
	let sources = (fields.length === 0 ? [wholeRow] : resolved).flatMap((field) => sourcesOf(field, columns));
	let valueOf = (row) => (source) => readPath(source.chosen.from === "row" ? row : data, source.chosen.path);
	let rows = found?.rows ?? [];
	return {
		kind: "list",
		columns: sources.map(({ column }) => column),
		rows: rows.map((row) => sources.map(valueOf(row))),
		objects: fields.length === 0 ? rows : rows.map((row) => chosenObject(resolved, data, row)),
		title: found?.title,
		empty: layout?.empty
	};
}
const address = /((?:https?|ftp):\/\/[^\s"<>|`\\]*|\bwww\.[^\s"<>|`\\]*)/i;
const entities = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;"
};
function escaped(text) {
	return text.replace(/[\\`*_[\]~|]/g, String.raw`\$&`).replace(/[&<>]/g, (character) => entities[character] ?? character);
}
function markdownText(text) {
	return visibleText(text).split(address).map((part, index) => index % 2 == 1 ? `\`${part}\`` : escaped(part)).join("");
}
function tableLine(cells) {
	return `| ${cells.join(" | ")} |`;
}
function listTable(sheet, language) {
	let rule = sheet.columns.map((column, index) => alignOf(sheet, column, index) === "right" ? "---:" : "---");
	let rows = sheet.rows.map((values) => values.map((value) => markdownText(cellText(value, ", "))));
	return [
		sheet.columns.map((column) => markdownText(column.header[language])),
		rule,
		...rows
	].map(tableLine).join("\n");
}
function recordTable(sheet, language) {
	let pairs = sheet.columns.map(({ header }, index) => [header[language], cellText(sheet.rows[0]?.[index], ", ")].map(markdownText));
	return [
		[renderTexts.field[language], renderTexts.value[language]],
		["---", "---"],
		...pairs
	].map(tableLine).join("\n");
}
function renderMarkdown(sheet, options) {
	let { language, sandbox } = options;
	let isEmpty = sheet.kind === "list" && sheet.rows.length === 0;
	return `${[
		sandbox ? `> **${renderTexts.sandboxMark[language]}**` : void 0,
		sheet.title === void 0 ? void 0 : `**${markdownText(sheet.title[language])}**`,
		isEmpty ? markdownText((sheet.empty ?? renderTexts.nothingFound)[language]) : void 0,
		!isEmpty && sheet.kind === "list" ? listTable(sheet, language) : void 0,
		!isEmpty && sheet.kind === "record" ? recordTable(sheet, language) : void 0
	].filter((block) => block !== void 0).join("\n\n")}\n`;
}
function renderNdjson(sheet) {
	return sheet.objects.map((object) => `${jsonText(object)}\n`).join("");
}
function selectFields(data, fields, choice) {
	let located = findRows(data, choice.layout);
	let found = located?.at === void 0 ? void 0 : located;
	let resolved = resolveFields({
		data,
		found,
		columns: found === void 0 ? [] : choice.layout?.columns ?? [],
		knownFields: choice.knownFields ?? []
	}, fields);
	let at = found?.at ?? [];
	return pickPaths(data, resolved.map(({ from, path }) => from === "row" ? [...at, ...path] : path));
}
function isForPeople(format) {
	return format === "table" || format === "md";
}
function layoutText({ layout, data }) {
	let text = layout?.text?.(data);
	return text === void 0 ? void 0 : `${visibleText(text, { keepLineBreaks: !0 }).trimEnd()}\n`;
}
function renderSuccess(options) {
	let { format, data, fields = [], meta } = options;
	if (format === "json") return renderJson({
		data: fields.length === 0 ? data : selectFields(data, fields, options),
		meta
	});
	let text = fields.length === 0 && isForPeople(format) ? layoutText(options) : void 0;
	if (text !== void 0) return text;
	let sheet = createSheet(data, fields, options);
	if (format === "csv") return renderCsv(sheet);
	if (format === "ndjson") return renderNdjson(sheet);
	let shown = {
		...options,
		sandbox: meta.sandbox
	};
	return format === "md" ? renderMarkdown(sheet, shown) : renderTable(sheet, shown);
}
function scriptHelp(script, programName, language) {
	let say = helpVoice(script, language);
	let own = script.operations.map(({ name, summary }) => [name, say(summary)]);
	let companions = [[`${ownWord.auth} …`, say(scriptTexts.auth)], [ownWord.doctor, say(scriptTexts.doctor)]];
	let label = `${ownWord.categories} [${argumentLabel("categoryId")}]`;
	return sections([
		[say(scriptTexts.usage), [[`${programName} OPERATION …`, ""]]],
		[say(scriptTexts.operations), [
			...own,
			...script.usesCategories ? [[label, say(scriptTexts.categories)]] : [],
			...script.loadCompanion === void 0 ? [] : companions
		]],
		[say(scriptTexts.more), []]
	]);
}
function authHelp(companions, programName, language) {
	let commands = companions.filter(({ topic }) => topic !== void 0);
	return sections([
		[scriptTexts.usage[language], [[`${programName} ${ownWord.auth} OPERATION …`, ""]]],
		[scriptTexts.operations[language], commands.map((command) => [operationWords(command), command.summary[language]])],
		[scriptTexts.more[language], []]
	]);
}
function operationHelp(script, operation, command, language) {
	let say = helpVoice(script, language);
	let usage = [command, ...Object.entries(operation.arguments).map(([name, field]) => argumentUsage(name, field))];
	let flags = {
		...operation.flags,
		...universalFlags
	};
	let describe = (field) => field.defaultText === void 0 ? say(field.summary) : `${say(field.summary)} [${say(scriptTexts.defaultValue)}: ${field.defaultText}]`;
	return sections([
		[say(operation.description ?? operation.summary), []],
		[say(scriptTexts.usage), [[usage.join(" "), ""]]],
		[say(scriptTexts.arguments), Object.entries(operation.arguments).map(([name, field]) => [argumentLabel(name), describe(field)])],
		[say(scriptTexts.flags), [...Object.entries(flags).map(([name, field]) => [flagLabel(name, field), describe(field)]), ["--help", say(scriptTexts.help)]]],
		[say(scriptTexts.examples), operation.examples.map(({ args, text }) => [`${command} ${args}`.trimEnd(), say(text)])]
	]);
}
function helpVoice(script, language) {
	let rephrase = rephraseHelp(script);
	return (text) => rephrase(text[language]);
}
function flagLabel(name, field) {
	let value = field.isSwitch ? "" : ` ${field.valueName ?? argumentLabel(name)}`;
	return `--${flagName(name)}${value}`;
}
function sections(parts) {
	let isStatement = (heading) => /[.。]$/.test(heading);
	return parts.filter(([heading, listing]) => listing.length > 0 || isStatement(heading)).map(([heading, listing]) => [heading, ...align(listing)].join("\n")).join("\n\n").concat("\n");
}
function align(listing) {
	let width = Math.max(0, ...listing.map(([label]) => displayWidth(label)));
	return listing.map(([label, text]) => `  ${label}${" ".repeat(width - displayWidth(label))}  ${text}`.trimEnd());
}
async function fetchLevels(context, { categoryId, depth, language }) {
	let top = await fetchCategory(context, categoryId, language);
	let seen = new Set(["0", categoryId]);
	let unseen = (rows) => rows.flatMap((row) => {
		if (seen.has(row.categoryId)) return [];
		seen.add(row.categoryId);
		return [{ ...row }];
	});
	let children = unseen(top.children);
	let level = children;
	for (let levelsLeft = depth - 1; levelsLeft > 0; --levelsLeft) {
		let answers = new Map();
		let parents = level.filter(({ leaf, level: text }) => leaf !== !0 && text !== "3");
		await forEachInFlight(parents, async (parent) => {
			answers.set(parent.categoryId, await fetchBelow(context, parent.categoryId, language));
		});
		level = parents.flatMap((parent) => {
			let below = unseen(answers.get(parent.categoryId) ?? []);
			below.length > 0 && (parent.children = below);
			return below;
		});
	}
	return {
		category: showCategory({
			...top.category,
			categoryId: top.category.categoryId ?? categoryId
		}),
		children
	};
}
async function fetchBelow(context, categoryId, language) {
	try {
		let answer = await context.call(categoryTranslationGetById, {
			language,
			categoryId
		});
		if (answer !== void 0) return (answer.children ?? []).flatMap((row) => toTreeCategory(row) ?? []);
		let text = categoryTexts.nothingBelow(categoryId);
		throw new Ali1688Error({
			code: "RESPONSE_INVALID",
			text,
			hint: categoryTexts.tryLater
		});
	} catch (thrown) {
		throw pointToSync(thrown, language);
	}
}
export { askOnTerminal, assertWritable, authHelp, categoryChoice, categoryGet, categoryList, csvByteOrderMark, fetchLevels, openLocalCategoryTree, openLocalDocuments, operationHelp, rankByName, readSecret, renderFailureText, renderSuccess, renderTable, resolveName, scriptHelp, syncCategories, writeFileAtomically };
