//===- MapData.h - What the script of the data map knows ---*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_REPORT_MAPDATA_H
#define PURPOSE_REPORT_MAPDATA_H

#include "report/DataMap.h"

namespace purpose {

/// JSON that can stand in a script element: nothing in it ends one. Facets of the rows of each table, in their order,
/// the links of the diagram, and all texts.
std::string mapData(const DataMap &Map);

} // namespace purpose

#endif
