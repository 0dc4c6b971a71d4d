//===- Surroundings.h - Headers and options of a file -------------*- C++ -*-===//
//
// Part of purpose-tidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef PURPOSE_PLUGIN_CLANGD_SURROUNDINGS_H
#define PURPOSE_PLUGIN_CLANGD_SURROUNDINGS_H

#include <memory>

namespace purpose::editor {

/// Of the file that this thread parses. The same object as the last time means: the same headers, the same options.
/// Null if the headers are not kept apart.
std::shared_ptr<const void> currentSurroundings();

} // namespace purpose::editor

#endif
