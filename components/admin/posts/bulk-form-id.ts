/** The form that the boxes in the list belong to. */
export const bulkFormId = 'change-many'
