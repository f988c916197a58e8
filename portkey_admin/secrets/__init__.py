"""How secrets stay out of what people see."""
