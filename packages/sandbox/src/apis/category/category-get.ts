import {alibabaCategoryGet} from '@ali1688/contracts';
import {childrenOf, firstLevelCategories} from '../../catalogue/catalogue.ts';
import {isLeaf, type Category} from '../../catalogue/category.ts';
import {readLong} from '../../entries/read-arguments.ts';
import {answerApi, type ServiceAnswer} from '../../entries/sandbox-api.ts';
import type {JsonValue} from '../../wire/json-text.ts';

/** 根据类目Id查询类目, one category with its children, in Chinese alone; 0 is the root (contract of alibaba.category.get). */
export const categoryGet = answerApi(alibabaCategoryGet, {
  arguments: {categoryID: 'Long'},
  answer({catalogue, settings}, {parameters}) {
    const categoryId = readLong(parameters.valueOf('categoryID'));
    if (categoryId === '0') {
      return found({
        ...fixedFields,
        categoryID: 0,
        isLeaf: false,
        parentIDs: [],
        childCategorys: firstLevelCategories(catalogue).map(childRow),
      });
    }
    const category = catalogue.get(categoryId);
    if (category !== undefined) {
      return found({
        ...fixedFields,
        categoryID: BigInt(category.categoryId),
        name: category.name.zh,
        isLeaf: isLeaf(category),
        parentIDs: [BigInt(category.parentCateId)],
        childCategorys: childrenOf(catalogue, category).map(childRow),
      });
    }
    return settings.unknownCategoryInfo === 'null'
      ? {httpStatus: 200, data: {succes: 'true', categoryInfo: null}}
      : {
          httpStatus: 200,
          data: {
            succes: 'false',
            errorCode: settings.unknownCategoryCode,
            errorMsg: settings.unknownCategoryMessage,
          },
        };
  },
});

/** Fields that are the same in every category here; the first two are said not to apply to 1688 (official page). */
const fixedFields = {
  level: 0,
  childIDs: [],
  minOrderQuantity: 1,
  featureInfos: [],
  categoryType: '1',
  isSupportProcessing: false,
};

function childRow(child: Category): JsonValue {
  return {id: BigInt(child.categoryId), name: child.name.zh, isLeaf: isLeaf(child), categoryType: '1'};
}

/** Success in envelope C: the flag is text and spelled so by 1688. */
function found(category: JsonValue): ServiceAnswer {
  return {httpStatus: 200, data: {succes: 'true', categoryInfo: [category]}};
}
