//===- MapGroups.h - What flows have in common ----------------------- -*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_REPORT_MAPGROUPS_H
#define PURPOSE_REPORT_MAPGROUPS_H

#include "report/DataMap.h"

namespace purpose {

/// Fills Activities, Recipients, Links and the rows of Stores, from all \p Flows.
void groupFlows(llvm::ArrayRef<MapFlow> Flows, DataMap &Map);

/// Joins what is known of one more flow, or of a rule that is broken.
void mergeInto(MapRow &Row, const MapFacets &About, const MapRemarks &Remarks);

/// Adds \p Text to a sorted list, once.
void addSorted(std::vector<std::string> &List, llvm::StringRef Text);

/// A store without a name is the one that is not known.
MapStore &storeNamed(DataMap &Map, llvm::StringRef Name);

} // namespace purpose

#endif
