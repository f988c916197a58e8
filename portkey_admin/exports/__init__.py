"""Log exports: started, waited for, downloaded, read."""
